package dev.dateline.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.release.Body;
import dev.dateline.release.Correction;
import dev.dateline.release.PressRelease;
import dev.dateline.release.Rendition;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFileTest {
  @Test
  void saysAllThatThePageSaysInItsOrder() {
    PressRelease release =
        Samples.corrected(
            Samples.full("A headline").disclosure(Samples.LABEL),
            new Correction(Correction.Weight.CORRECTION, "The fare is €28.00.", Samples.NOON, 1));

    assertThat(text(release))
        .startsWith("This material is distributed by Quayside & Partners LLC on behalf of the\n")
        .containsSubsequence(
            "of Justice, Washington, DC.\n---",
            "FOR IMMEDIATE RELEASE: Wednesday, May 6, 2026\n",
            "\n\nA headline\n\n",
            "Forty cities ask for two crossings",
            "Published May 6, 2026, 12:05 p.m.",
            "> Correction – May 6, 2026",
            "> The fare is €28.00.",
            "HARSTAD, Norway, May 6, 2026 /ExampleWire/ — The Free Ports League today",
            "keep ferry routes (https://example.org/routes) open",
            "\n\nWhat the letter asks for\n\n- at least two crossings",
            "> The letter was signed in Harstad",
            "Harstad–Finnsnes                4        €21.50        €24.00\n",
            "About the Free Ports League\n\n",
            "- Kay Moreau\n  Head of Media\n  kay.moreau@quayside.example\n  +1 202 555 0100, ext. 12\n",
            "  Four pages, signed in Harstad\n  Photo: Free Ports League\n",
            "Nasdaq: FPL\n",
            "\n###\n",
            "https://news.example/harbour/2026/open-letter-on-ferries\n\ndateline-epoch: "
                + Samples.EPOCH)
        .doesNotContain("Version");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "a <b>b</b><br>c ~ a b¶c",
        "<h3>a</h3>b ~ a¶¶b",
        "<ul><li>a<li>b<ul><li>c</ul></ul> ~ - a¶¶- b¶¶  - c",
        "<ol start=9><li>a<li>b</ol> ~ 9. a¶10. b",
        "<blockquote>a<p>b</blockquote> ~ > a¶>¶> b",
        "<pre>a  b&#10; c</pre> ~ '    a  b¶     c'",
        "<dl><dt>a<dd>b</dl> ~ a¶    b",
        "<hr> ~ * * *",
        "<a href=mailto:a@b.example>a@b.example</a> ~ a@b.example",
        "<a href=mailto:a@b.example>write</a> ~ write (mailto:a@b.example)",
        "<a href=tel:+1-555>+1 555</a> ~ +1 555",
        "<a href=tel:+1-555>call</a> ~ call (tel:+1-555)",
        "<a href=https://a.example>https://a.example</a> ~ https://a.example",
        "<img src=https://a.example/b alt=c> ~ c (https://a.example/b)",
        "<img src=https://a.example/b> ~ Image (https://a.example/b)",
        "<q>a</q> ~ “a”",
        "<table><tr><th>a<th align=right>bcd<tr><td>ef<td align=right>g</table> ~ a   bcd¶--  ---¶ef    g",
        "<table><caption>a</caption><tr><td>b<td>c</table> ~ a¶¶b  c",
        "<table><tr><td colspan=2>a<tr><td>b<td>c</table> ~ a¶b | c",
      })
  void writesEachBlockForThoseWhoSeeNoMarkup(String source, String written) {
    assertThat(PlainText.of(shape(Samples.html(source)), PlainText.WIDTH, Words.english()))
        .isEqualTo(written.replace('¶', '\n') + "\n");
  }

  @Test
  void namesTheColumnInEachRowOfATableThatIsTooWide() {
    String row = "word ".repeat(14).strip();
    String table = "| Route | Fare |\n|-|-|\n| A | " + row + " |\n| B | " + row + " |\n";

    assertThat(PlainText.of(shape(Samples.markdown(table)), PlainText.WIDTH, Words.english()))
        .isEqualTo(
            """
            - Route: A
              Fare: word word word word word word word word word word word word word
              word
            - Route: B
              Fare: word word word word word word word word word word word word word
              word
            """);
  }

  @Test
  void breaksNoLineLaterThanAfterSeventyTwoColumnsAndNoWord() {
    String address = "https://example.org/" + "a".repeat(100);
    String text =
        text(Samples.published(Samples.full("A").subheadline("word ".repeat(99) + address)))
            + text(Samples.published(Samples.chinese()))
            + text(Samples.published(Samples.arabic()));

    assertThat(text).contains("\n" + address + "\n");
    assertThat(text.lines())
        .allMatch(line -> Columns.of(line) <= PlainText.WIDTH || line.equals(address))
        .anyMatch(line -> Columns.of(line) == PlainText.WIDTH)
        .noneMatch(line -> line.startsWith("。") || line.endsWith(" "));
  }

  static List<BodyNode> shape(Body body) {
    return BodyShape.of(BodyPolicy.partsOf(body), false);
  }

  private static String text(PressRelease release) {
    return Samples.rendered(Rendition.TEXT, release);
  }
}
