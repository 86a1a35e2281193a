package dev.dateline.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.Processor;
import dev.dateline.release.Body;
import dev.dateline.release.Examples;
import dev.dateline.release.Quote;
import dev.dateline.release.ReleaseContent;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Work grows with the length of a release and no faster, whatever character it repeats. */
class HostileReleaseTest {
  private static final int SHORT = 15_000;
  private static final int LONG = 300_000;
  private static final long LEAST_THAT_COUNTS = 1_000_000_000L;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "A",
        "1",
        "I",
        "X",
        "TK ",
        "I am ",
        "we ",
        "(",
        "(:",
        "(NYSE: ",
        "[insert ",
        "“",
        "\"",
        "'",
        "'a ",
        "‘a ",
        "« ",
        "“A b c d e f g h i j k.” ",
        "a “",
        ".",
        ",",
        "—",
        " - ",
        "A ",
        "\n",
        "a\n\n",
        "> ",
        "> a\n\n",
        "# a\n\n",
        "[a](#) ",
        "[a](",
        "https://a?utm_",
        "<b>",
        "<a href=#>",
        "&",
        "May 4, 2026 ",
        "May ",
        "4 ",
        "2026 ",
        "2026-",
        "Monday ",
        "9 EST ",
        "today ",
        "Q1 ",
        "first quarter of ",
        "\u200B",
        "\u202E",
        "о",
        "aо",
        "\uD83D\uDE00",
        "\u0301",
        "\u00A0",
        "lorem ",
        "| a "
      })
  void looksAtWhateverIsRepeated(String unit) {
    ReleaseContent shorter = content(unit, SHORT);
    ReleaseContent longer = content(unit, LONG);
    check("reading of " + unit, () -> checked(shorter), () -> checked(longer));
    Checked less = checked(shorter);
    Checked more = checked(longer);
    for (Rule rule : Lint.RULES) {
      check(rule.code() + " on " + unit, () -> look(rule, less), () -> look(rule, more));
    }
  }

  @Test
  void looksAtAnything() {
    String[] pieces = {
      "We ",
      "I ",
      "“",
      "”",
      "\"",
      "'",
      "\n\n",
      "[a](#)",
      "[insert",
      "TK",
      "(NYSE: )",
      "Q1 ",
      "2026 ",
      "May 4, ",
      "Monday, ",
      "9 a.m. EST ",
      "today, ",
      "\u202E",
      "о",
      "a",
      "> ",
      "# ",
      "*",
      "<b>",
      "— ",
      "lorem ipsum ",
      "\uD83D\uDE00",
      "https://a.example ",
      "1er ",
      "0 "
    };
    Random random = new Random(7);
    for (int i = 0; i < 1_000; i++) {
      StringBuilder text = new StringBuilder("x");
      for (int n = random.nextInt(30); n >= 0; n--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      String headline = text.toString().replace('\n', ' ');
      ReleaseContent content =
          Sound.release(headline)
              .body(
                  new Body(
                      random.nextBoolean() ? Body.Format.HTML : Body.Format.MARKDOWN,
                      text.toString()))
              .build();
      assertThat(new Lint().findings(content, List.of(), Sound.agent(), Examples.NOON))
          .isNotEmpty();
    }
  }

  private static ReleaseContent content(String unit, int length) {
    return Sound.release()
        .body(new Body(Body.Format.MARKDOWN, "Lamp " + unit.repeat(length / unit.length())))
        .quotes(
            Collections.nCopies(
                ReleaseContent.MOST_QUOTES,
                new Quote(
                    "x" + unit.repeat(8_000 / unit.length()) + "y",
                    "x" + unit.replaceAll("\\s", " ").repeat(5) + "y",
                    null)))
        .build();
  }

  private static Checked checked(ReleaseContent content) {
    return Checked.of(content, Sound.agent(), Examples.NOON);
  }

  private static void look(Rule rule, Checked release) {
    rule.look(release, new Found(rule, null));
  }

  private static void check(String what, Runnable less, Runnable more) {
    Processor.nanos(less); // what runs for the first time takes longer
    assertThat(Processor.nanos(more))
        .as(what)
        .isLessThan(Math.max(60 * Processor.nanos(less), LEAST_THAT_COUNTS));
  }
}
