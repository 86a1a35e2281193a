package dev.dateline.intake.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dateline.Processor;
import dev.dateline.intake.Reading;
import dev.dateline.release.Fault;
import dev.dateline.release.ReleaseFailure.InvalidRelease;
import dev.dateline.release.Understanding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Work grows with the length of a source and no faster, and no source exhausts the memory. */
class HostileMarkdownTest {
  private static final int SHORT = 37_500;
  private static final int LONG = 8 * SHORT;
  private static final long LEAST_THAT_COUNTS = 2_000_000_000L;
  private final MarkdownReader reader = new MarkdownReader();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "A",
        "1",
        "(",
        "[",
        "]",
        "![",
        "*",
        "**",
        "*a",
        "**a ",
        "_",
        "_a",
        "#",
        "# ",
        "## A\n",
        "-",
        "- ",
        "- a\n",
        "> ",
        "> a\n",
        "`",
        "`a",
        "```\n",
        "~",
        "<",
        "<a",
        "<a>",
        "<!--",
        "<a@",
        "&",
        "&#",
        "&amp;",
        "\\",
        "\\*",
        "|",
        "|a",
        "|-",
        "a|b\n-|-\n",
        "[a](",
        "[a](b",
        "[a](mailto:",
        "[a]: b\n",
        "[a][",
        "===\n",
        "a\n=\n",
        "---\n",
        "***\n",
        "\t",
        " ",
        "    a\n",
        "\n",
        "\n\n",
        "a\n",
        "a\n\n",
        "1. ",
        "1.\n",
        "“",
        "“a,” said A B. ",
        "About A ",
        "## About A\n\n",
        "Contact: a\n",
        "A B\n555-010-4477\n",
        "- A B\n- a@b.example\n",
        "May 4, ",
        "A – ",
        "FOR RELEASE ",
        "Embargo ",
        "(NYSE: A) ",
        "distributed by a on behalf of ",
        "\u00A0",
        "\uD83D\uDE00",
        "\r",
        "\u2028"
      })
  void readsWhateverIsRepeatedInTheText(String unit) {
    assertGrowsNoFaster("# Title of it all\n\nOSLO – ", unit, "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a", "- ", "? ", "[", "{", "a: ", "a: b\n", "- a\n", "&a ", "*a ", "!a ", "\"", "'", "|",
            ">", "|\n ", "#",
        "# a\n", "\t", " ", "\n", ",", "[a, ", "{a: ", "[[]", "[],", "a,", "%", "@", "`", "\\",
            "\"\\u0041", ": ", ":",
        "<<: *a\n", "--- ", "... ", "a\n", "a\n\n", "\u00A0", "\uD83D\uDE00", "\r", "\u0085",
            "\u2028"
      })
  void readsOrRefusesWhateverIsRepeatedInTheFrontMatter(String unit) {
    assertGrowsNoFaster("---\n", unit, "\n---\n# Title of it all\n");
    assertGrowsNoFaster("---\ntitle: \"", unit, "\"\n---\n");
    assertGrowsNoFaster("---\ntitle: x\ntags: [", unit, "]\n---\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- ", "? ", "[[", "- ? ", "{? "})
  void refusesWhatIsNestedTooDeep(String unit) {
    assertThat(refused("---\ntitle: " + unit.repeat(10_000)).faults()).isNotEmpty();
    assertThat(refused("---\n" + unit.repeat(10_000)).faults()).isNotEmpty();
  }

  @Test
  void readsWhatIsNestedAsDeepAsIsTaken() {
    int inside = YamlTree.DEEPEST - 1;
    String nested = "x: " + "[".repeat(inside) + "]".repeat(inside);
    assertThat(reader.read("---\ntitle: A title\n" + nested + "\n---\n").content().headline())
        .isEqualTo("A title");
    assertThat(refused("---\ntitle: A title\nx: [" + nested.substring(3) + "]").faults())
        .extracting(Fault::detail)
        .first()
        .asString()
        .contains("nested deeper than 32");
  }

  @Test
  void refusesAliasesThatGrow() {
    StringBuilder bomb = new StringBuilder("---\na: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      String nine = ("*a" + (i - 1) + ", ").repeat(9);
      bomb.append("b%d: &a%d [%s]\n".formatted(i, i, nine));
    }
    assertThat(refused(bomb.toString()).faults())
        .singleElement()
        .extracting(Fault::detail)
        .asString()
        .contains("more than 20000 values");
  }

  @Test
  void takesAHundredAliasesAndNotOneMore() {
    String front = "---\ntitle: A title\nx: &x y\nz: [";
    assertThat(reader.read(front + "*x, ".repeat(YamlTree.MOST_ALIASES) + "]\n---\n").findings())
        .isNotEmpty();
    assertThat(refused(front + "*x, ".repeat(YamlTree.MOST_ALIASES + 1) + "]").faults()).hasSize(1);
  }

  @Test
  void takesTwentyThousandValuesAndNotOneMore() {
    String front = "---\ntitle: A title\nx: [";
    int others = 5;
    int most = YamlTree.MOST_NODES - others;
    assertThat(reader.read(front + "y,".repeat(most) + "]\n---\n").findings()).isNotEmpty();
    assertThat(refused(front + "y,".repeat(most + 1) + "]").faults()).hasSize(1);
  }

  @Test
  void refusesAnAliasOfWhatHoldsIt() {
    assertThat(refused("---\ntitle: A title\nx: &x [*x]").faults()).hasSize(1);
  }

  @Test
  void namesTooManyFaultsOnce() {
    assertThat(refused("---\n" + "a: 1\n".repeat(5_000)).faults()).hasSizeLessThanOrEqualTo(100);
  }

  @Test
  void takesANameOfAThousandCharactersAndNotOneMore() {
    String longest = "a".repeat(YamlTree.LONGEST_NAME);
    String front = "---\ntitle: A title\n";
    assertThat(reader.read(front + "? " + longest + "\n: b\n---\n").understanding().losses())
        .hasSize(1);
    assertThat(refused(front + "? a" + longest + "\n: b").faults())
        .singleElement()
        .extracting(Fault::detail)
        .isEqualTo("Line 3 of the front matter has a member whose name is longer than 1024.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*b, ", "!a b, ", "{c: !a d, c: e}, ", "[!a b], "})
  void saysNoMoreOfManyFaultsThanWasSent(String unit) {
    int nested = YamlTree.DEEPEST - 2;
    String name = "a".repeat(YamlTree.LONGEST_NAME);
    String yaml =
        ("{? " + name + "\n: ").repeat(nested)
            + "["
            + unit.repeat(4_000)
            + "]"
            + "}".repeat(nested);
    List<Fault> faults = YamlTree.read("title: A title\nx: " + yaml, 1).faults();
    int said =
        faults.stream().mapToInt(fault -> fault.place().length() + fault.detail().length()).sum();
    assertThat(faults).isNotEmpty();
    assertThat(said).isLessThan(100 * yaml.length());
  }

  @Test
  void readsManyOfEverything() {
    Reading reading =
        reader.read(
            "# Title of it all\n\n"
                + "## About A\n\nA is an eel, and it is wet.\n\nContact: A B, a@b.example\n\n<b>\n\n"
                    .repeat(3_000));
    assertThat(reading.understanding().parts()).hasSize(Understanding.MOST_PARTS);
    assertThat(reading.understanding().losses()).hasSize(Understanding.MOST_LOSSES);
    assertThat(reading.findings()).hasSizeLessThan(300);
  }

  private void assertGrowsNoFaster(String before, String unit, String after) {
    long shorter = nanos(before + unit.repeat(SHORT / unit.length()) + after);
    long longer = nanos(before + unit.repeat(LONG / unit.length()) + after);
    assertThat(longer).as(unit).isLessThan(Math.max(32 * shorter, LEAST_THAT_COUNTS));
  }

  private InvalidRelease refused(String front) {
    InvalidRelease refused =
        catchThrowableOfType(
            InvalidRelease.class, () -> reader.read(front + "\n---\n# Title of it all\n"));
    assertThat(refused).isNotNull();
    return refused;
  }

  private long nanos(String source) {
    return Processor.nanos(
        () -> {
          try {
            reader.read(source);
          } catch (InvalidRelease e) {
            assertThat(e.faults()).isNotEmpty();
          }
        });
  }
}
