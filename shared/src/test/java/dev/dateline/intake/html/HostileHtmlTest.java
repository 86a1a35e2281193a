package dev.dateline.intake.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.Processor;
import dev.dateline.intake.Reading;
import dev.dateline.intake.text.TextReader;
import dev.dateline.release.Finding;
import dev.dateline.release.Loss;
import dev.dateline.release.ReleaseFailure.InvalidRelease;
import dev.dateline.release.Understanding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Work grows with the length of a page and no faster, whatever it repeats. */
class HostileHtmlTest {
  private static final String HEAD =
      "<h1>Otter Bay opens its wall</h1>\n<p>OTTER BAY, May 4, 2026 – The wall is open to all.</p>\n";
  private static final int SHORT = 12_500;
  private static final int LONG = 8 * SHORT;
  private static final long LEAST_THAT_COUNTS = 3_000_000_000L;
  private final HtmlReader reader = new HtmlReader();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "<",
        ">",
        "&",
        "\"",
        "'",
        "=",
        "/",
        "!",
        "-",
        "\u00A0",
        "\n",
        "&#",
        "&amp;",
        "&#0;",
        "<a",
        "<a ",
        "<b>",
        "<p>",
        "<p>a",
        "<div>",
        "<table>",
        "<table><tr><td>",
        "<td>",
        "<ul>",
        "<ul><li>",
        "<li>a",
        "<br>",
        "<br>a",
        "</p>",
        "</b>",
        "</table>",
        "<!--",
        "<!-- a -->",
        "<![CDATA[",
        "<?",
        "<script>",
        "<script></script>",
        "<style>",
        "<style>.a{b:c}</style>",
        "<svg>",
        "<math>",
        "<template>",
        "<form>",
        "<select>",
        "<option>",
        "<a href=x>",
        "<h1>a",
        "<h1>a</h1>",
        "<font size=1>",
        "<img alt=a>",
        "<img src=x>",
        "<span style='display:none'>a",
        "<p style='mso-list:l0 level1'>a",
        "<aside>a",
        "<footer>a",
        "<article>a",
        "<main>a",
        "<p class=share>a",
        "<a href=mailto:a@b.example>a</a>",
        "<pre>\n",
        "<dl><dt>a<dd>b",
        "<b><i>a</b>",
        "<a><b></a>",
        "<p onclick=a>",
        "<p a b c d e>",
        "<o:p>",
        "<nobr>",
        "a<p>A B</p>555-010-4477<p>",
        "<strong>a</strong> "
      })
  void readsWhateverIsRepeated(String unit) {
    long shorter = nanos(HEAD + unit.repeat(SHORT / unit.length()));
    long longer = nanos(HEAD + unit.repeat(LONG / unit.length()));
    assertThat(longer).as(unit).isLessThan(Math.max(32 * shorter, LEAST_THAT_COUNTS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<aside>", "<footer>", "<div class=share>", "<div class=share hidden>"})
  void readsManyHeadingsBesideTheArticle(String beside) {
    long shorter = nanos(beside(beside, SHORT));
    long longer = nanos(beside(beside, 16 * SHORT));
    assertThat(longer).isLessThan(Math.max(48 * shorter, LEAST_THAT_COUNTS));
  }

  private static String beside(String beside, int length) {
    return beside
        + "<h1>a</h1>".repeat(length / 10)
        + "</div></aside></footer><main>"
        + HEAD
        + "</main>";
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "-", "“", "\u00A0", "\n"})
  void readsThreeHundredKilobytesOfOneCharacter(String character) {
    Reading reading = reader.read(HEAD + "<p>" + character.repeat(300_000));
    assertThat(reading.content().headline()).isEqualTo("Otter Bay opens its wall");
  }

  @ParameterizedTest
  @ValueSource(strings = {"div", "b", "span", "blockquote", "ul><li", "table><tr><td", "font", "x"})
  void readsTenThousandNestedElements(String element) {
    Reading reading = reader.read(HEAD + ("<" + element + ">").repeat(10_000) + "deep inside");
    assertThat(reading.content().body().value()).contains("deep inside");
  }

  @Test
  void refusesAFewTagsThatStandForVeryManyElements() {
    StringBuilder page = new StringBuilder(HEAD).append("<p>");
    for (int i = 0; i < 150; i++) {
      page.append("<font a=").append(i).append('>');
    }
    page.append("a<p>".repeat(40_000));
    assertThatThrownBy(() -> reader.read(page.toString()))
        .isInstanceOfSatisfying(
            InvalidRelease.class,
            refused -> assertThat(refused.getMessage()).contains("entangled"));
  }

  @Test
  void refusesABodyThatALinkOverAllItsParagraphsMakesTooLong() {
    String page =
        HEAD + "<a href=\"https://a.example/" + "x".repeat(10_000) + "\">" + "<p>a".repeat(5_000);
    assertThatThrownBy(() -> reader.read(page)).isInstanceOf(InvalidRelease.class);
  }

  @Test
  void readsHugeAttributesAndNamesTheirBeginning() {
    String page = HEAD + "<p onclick=\"" + "x".repeat(300_000) + "\" " + "y ".repeat(5_000) + ">a";
    List<Loss> losses = reader.read(page).understanding().losses();
    assertThat(losses).hasSizeLessThanOrEqualTo(Understanding.MOST_LOSSES);
    assertThat(losses).anyMatch(loss -> loss.what().startsWith("onclick of <p> 'xxx"));
  }

  @Test
  void saysHowManyLossesAreNotNamed() {
    String page = HEAD + "<p onclick=a>b</p>\n".repeat(1_000) + "<nav>Way out</nav>";
    List<Loss> losses = reader.read(page).understanding().losses();
    assertThat(losses).hasSize(Understanding.MOST_LOSSES);
    assertThat(losses).anyMatch(loss -> loss.what().contains("'Way out'"));
    assertThat(losses.getLast().what()).isEqualTo("802 more (lines 201 to 1002)");
  }

  @Test
  void takesOutControlCharactersAndSaysWhere() {
    Reading reading = reader.read(HEAD + "<p>The wa\u0000ll &#7; is\u0007 high.</p>");
    assertThat(reading.content().body().value()).contains("The wall").doesNotContain("\u0000");
    assertThat(reading.findings())
        .anyMatch(
            finding ->
                finding.code().equals("CONTROL_CHARACTERS")
                    && finding.message().contains("line 3"));
  }

  @Test
  void readsLettersOfWindows1252AsTextDoes() {
    String said =
        "It costs \u0080 5 \u0096 \u0093no more\u0094, and the harbour\u0092s office pays.";
    Reading reading = reader.read(HEAD + "<p title=\u0093>" + said + "</p>");
    Reading text = new TextReader().read("Otter Bay opens its wall\n\n" + said + "\n");

    assertThat(reading.content().body().value())
        .contains("It costs € 5 – “no more”, and the harbour’s office pays.");
    assertThat(encodings(reading))
        .containsExactlyElementsOf(encodings(text))
        .containsExactly(
            "Characters of Windows-1252 in line 3 were read as such; look at quotation marks and dashes there.");
  }

  private static List<String> encodings(Reading reading) {
    return reading.findings().stream()
        .filter(finding -> finding.code().equals("ENCODING"))
        .map(Finding::message)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<", "&", "\""})
  void refusesThreeHundredKilobytesThatAreLongerAsEntities(String character) {
    assertThatThrownBy(() -> reader.read(HEAD + "<p>" + character.repeat(300_000)))
        .isInstanceOf(InvalidRelease.class);
  }

  @Test
  void refusesUtf16() {
    assertThatThrownBy(() -> reader.read("<\u0000p\u0000>\u0000a\u0000"))
        .isInstanceOf(InvalidRelease.class);
  }

  @Test
  void saysWhereCharactersCouldNotBeRead() {
    Reading reading = reader.read(HEAD + "<p>The w\uFFFDll and \uD800 half a pair.</p>");
    assertThat(reading.findings()).anyMatch(finding -> finding.code().equals("ENCODING"));
  }

  @Test
  void refusesWhatHasNoHeadline() {
    for (String nothing : List.of("", " ", "<p>", "<!-- a -->", "<script>a</script>", "\uFEFF")) {
      assertThatThrownBy(() -> reader.read(nothing)).isInstanceOf(InvalidRelease.class);
    }
  }

  private long nanos(String page) {
    return Processor.nanos(
        () -> {
          try {
            reader.read(page);
          } catch (InvalidRelease e) {
            assertThat(e).hasMessageMatching("(?s).*(?:headline|long|entangled).*");
          }
        });
  }
}
