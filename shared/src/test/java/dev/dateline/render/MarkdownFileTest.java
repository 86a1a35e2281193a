package dev.dateline.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.release.Body;
import dev.dateline.release.Correction;
import dev.dateline.release.Disclosure;
import dev.dateline.release.PressRelease;
import dev.dateline.release.Rendition;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class MarkdownFileTest {
  @Test
  void saysAllThatThePageSaysInItsOrder() {
    PressRelease release =
        Samples.corrected(
            Samples.full("A headline").disclosure(Samples.LABEL),
            new Correction(
                Correction.Weight.CORRECTION, "The fare is *not* €38.", Samples.NOON, 1));

    assertThat(markdown(release))
        .containsSubsequence(
            "---\n\n> This material is distributed by Quayside & Partners LLC",
            "**FOR IMMEDIATE RELEASE: Wednesday, May 6, 2026**\\\nPress release\n\n# A headline\n\n",
            "**Forty cities ask for two crossings a day",
            "> **Correction** – May 6, 2026",
            "> The fare is \\*not\\* €38.",
            "**HARSTAD, Norway**, May 6, 2026 /ExampleWire/ — The Free Ports League",
            "[ferry routes](https://example.org/routes)",
            "said **Ada Lindqvist, chair of the League**.",
            "\n\n## What the letter asks for\n\n- at least two crossings",
            "> The letter was signed in Harstad",
            "| :-- | --: | --: | --: |\n| Harstad–Finnsnes | 4 | €21.50 | €24.00 |\n",
            "## About the Free Ports League\n\n",
            "- **Kay Moreau**\\\n  Head of Media\\\n",
            "[The open letter, with all signatures](https://media.example/letter.pdf)",
            "\n\\###\n");
  }

  @Test
  void tellsGeneratorsOfSitesWhatTheyNeed() {
    String file =
        markdown(Samples.published(Samples.full("A: “headline”").disclosure(Samples.LABEL)));

    assertThat(file).startsWith("---\ndisclosure: ");
    assertThat(frontMatter(file))
        .containsEntry("disclosure", label(Samples.LABEL))
        .containsEntry("title", "A: “headline”")
        .containsEntry("id", "urn:uuid:0197b5e4-6c00-7000-8000-000000000001")
        .containsEntry("status", "published")
        .containsEntry("language", "en-US")
        .containsEntry("date", "2026-05-06T12:05:09-04:00")
        .containsEntry("tags", List.of("Ferries", "Open letters", "Islands"))
        .containsEntry("canonical", "https://news.example/harbour/2026/open-letter-on-ferries")
        .containsEntry("epoch", Samples.EPOCH)
        .doesNotContainKeys("url", "slug", "aliases", "layout", "type", "kind", "draft");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "a<br>b ~ a\\¶b",
        "a <b> b </b>c ~ a **b** c",
        "a<b>“b”</b>c ~ a“b”c",
        "<i>a</i><b>b</b> ~ *a*b",
        "<b><i>a</i></b> ~ ***a***",
        "1. a ~ 1\\. a",
        "# a ~ \\# a",
        "- a ~ \\- a",
        "a * b_c _d ~ a \\* b_c \\_d",
        "&lt;script&gt; &amp;lt; R&amp;D ~ &lt;script> &amp;lt; R&D",
        "{{ a }} {% b %} {:c} ~ &#123;&#123; a }} &#123;% b %} &#123;:c}",
        "<code>a`b</code> <code>{{a}}</code> ~ ``a`b`` &#123;&#123;a}}",
        "<pre>a&#10;```&#10;&lt;b></pre> ~ ````¶a¶```¶<b>¶````",
        "<a href='https://a.example/(b)'>c]</a> ~ [c\\]](https://a.example/%28b%29)",
        "<ul><li>a</ul><ul><li>b</ul> ~ - a¶¶* b",
        "<ol start=3><li>a<p>b</ol> ~ 3. a¶¶   b",
        "<table><tr><td>a|b<td>c</table> ~ |  |  |¶| --- | --- |¶| a\\|b | c |",
        "<h2>a #</h2> ~ ## a \\#",
      })
  void writesEachPieceSoThatItIsReadAsItIs(String source, String written) {
    String markdown = MarkdownBody.of(TextFileTest.shape(Samples.html(source)), Words.english());

    assertThat(markdown).isEqualTo(written.replace('¶', '\n') + "\n");
  }

  @Test
  void isReadByCommonMarkAsTheWordsOfThePage() {
    List<String> pieces =
        Stream.concat(
                Stream.of(Tag.values())
                    .filter(tag -> !List.of(Tag.IMG, Tag.Q, Tag.CAPTION).contains(tag))
                    .flatMap(
                        tag -> Stream.of("<" + tag.written() + ">", "</" + tag.written() + ">")),
                Stream.of(
                    "a",
                    "b ",
                    " ",
                    "*",
                    "_",
                    "**",
                    "# ",
                    "1. ",
                    "- ",
                    "+ ",
                    "`",
                    "[",
                    "](c)",
                    "!",
                    "&lt;",
                    "&gt; ",
                    "&amp;lt;",
                    "|",
                    "{{",
                    "\\",
                    "=== ",
                    "--- ",
                    "~~~",
                    "é",
                    "“",
                    "”",
                    "<a href='https://a.example/?b=(c)&amp;d=\\'>"))
            .toList();
    Random random = new Random(20260506);
    for (int run = 0; run < 4_000; run++) {
      StringBuilder soup = new StringBuilder();
      for (int i = 0; i < 25; i++) {
        soup.append(pieces.get(random.nextInt(pieces.size())));
      }
      Body body = Samples.html(soup.toString());
      String markdown = MarkdownBody.of(TextFileTest.shape(body), Words.english());

      assertThat(words(Samples.markdown(markdown)))
          .as("%s%n%s", soup, markdown)
          .isEqualTo(words(body));
    }
  }

  /** Returns what stands in a body without blanks and without the strokes that CommonMark lacks. */
  private static String words(Body body) {
    StringBuilder words = new StringBuilder();
    BodyText.of(body).paragraphs().forEach(paragraph -> words.append(paragraph.text()));
    return words.toString().replaceAll("[\\s~]", "");
  }

  private static Map<String, Object> frontMatter(String file) {
    int end = file.indexOf("\n---\n");
    @SuppressWarnings("unchecked")
    Map<String, Object> front =
        (Map<String, Object>)
            new Load(LoadSettings.builder().build()).loadFromString(file.substring(4, end));
    return front;
  }

  private static String label(Disclosure disclosure) {
    return disclosure.label(Samples.NEWSROOM.disclosure(), null);
  }

  private static String markdown(PressRelease release) {
    return Samples.rendered(Rendition.MARKDOWN, release);
  }
}
