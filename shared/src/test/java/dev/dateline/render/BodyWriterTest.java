package dev.dateline.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.dateline.release.Body;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BodyWriterTest {
  private static final int LONGEST = 300_000;

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "text ~ <p>D — text</p>",
        "<p>text</p> ~ <p>D — text</p>",
        "<p> </p><p>&nbsp;</p><p>text</p> ~ <p>D — text</p>",
        "<div><div>a</div>b</div> ~ <p>D — a</p> <p>b</p>",
        "<section>a</section><section>b</section> ~ <p>D — a</p> <p>b</p>",
        "<ul><li>a</li></ul> ~ <p>D</p> <ul><li>a</li> </ul>",
        "<blockquote>a</blockquote> ~ <p>D</p> <blockquote><p>a</p> </blockquote>",
        "<h3>a</h3>b ~ <p>D</p> <h2>a</h2> <p>b</p>",
        "<hr>a ~ <p>D</p> <hr> <p>a</p>",
        "<b>a<p>c</b>d</p> ~ <p>D — <b>a</b></p> <p>c</p> <p>d</p>",
        "<b>a</b> <i>b</i> ~ <p>D — <b>a</b> <i>b</i></p>",
        "<script>x</script> ~ <p>D</p>"
      })
  void runsTheDatelineIntoTheFirstTextOrSetsItAlone(String source, String written) {
    Html dateline = Html.withoutForeignWords().markup("D");
    assertThat(write(Samples.html(source), dateline)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "# a ~ <h2>a</h2>",
        "### a ~ <h2>a</h2>",
        "<b>x</b> ~ <p>&lt;b&gt;x&lt;/b&gt;</p>",
        "[a](https://a.example) ~ <p><a href=\"https://a.example\" rel=\"nofollow noopener\">a</a></p>",
        "[a](#) ~ <p>a</p>",
        "[a](/b) ~ <p>a</p>",
        "[a](//b.example) ~ <p>a</p>",
        "[a](javascript:alert(1)) ~ <p>a</p>",
        "[a](data:text/html,b) ~ <p>a</p>",
        "![a](https://a.example/b.png) ~ <p><a href=\"https://a.example/b.png\" rel=\"nofollow noopener\">a</a></p>",
        "![](https://a.example/b.png) ~ <p><a href=\"https://a.example/b.png\" rel=\"nofollow noopener\">Image</a></p>",
        "[![a](https://a.example/b.png)](https://c.example) ~ <p><a href=\"https://c.example\" rel=\"nofollow noopener\">a</a></p>",
      })
  void readsMarkdown(String source, String written) {
    assertThat(write(Samples.markdown(source), null)).isEqualTo(written);
  }

  @Test
  void movesHeadingsSoThatTheHighestIsTheSecondLevel() {
    assertThat(write(Samples.html("<h3>a</h3><h5>b</h5><h4>c</h4>"), null))
        .isEqualTo("<h2>a</h2> <h4>b</h4> <h3>c</h3>");
    assertThat(write(Samples.html("<h1>a</h1><h6>b</h6>"), null))
        .isEqualTo("<h2>a</h2> <h6>b</h6>");
  }

  @Test
  void keepsTablesWithTheAlignmentOfTheirColumns() {
    assertThat(write(Samples.markdown("|a|b|\n|-|-:|\n|c|d|"), null).replace(" </", "</"))
        .startsWith(
            "<div class=\"wide\" tabindex=\"0\"><table><thead><tr><th>a</th> <th class=\"right\">b")
        .endsWith("<td>c</td> <td class=\"right\">d</td></tr></tbody></table></div>");
  }

  @Test
  void showsWhatLiesTooDeepAtTheDeepestLevelAndLosesNoText() {
    StringBuilder lists = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      lists.append("<ul><li>item").append(i);
    }
    var page = Jsoup.parseBodyFragment(write(Samples.html(lists.toString()), null));

    assertThat(page.select("ul")).hasSize(BodyShape.DEEPEST);
    for (int i = 0; i < 40; i++) {
      assertThat(page.text()).contains("item" + i);
    }
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void rendersWhateverIsSentInLittleTimeAndStack(Body body) {
    assertTimeoutPreemptively(
        Duration.ofMinutes(1),
        () -> assertThat(write(body, null).length()).isLessThan(12 * LONGEST));
  }

  static Stream<Body> hostile() {
    Stream<Body> markdown =
        Stream.of(
                ">",
                "> ",
                "[",
                "![",
                "[a](",
                "*a **a ",
                "- ",
                "1. ",
                "<",
                "<!--",
                "&",
                "`",
                "\\",
                "a|b\n-|-\n",
                "a | b\n",
                "[a]: b\n",
                "*_",
                "\n\na",
                "> - ",
                "a\n> ",
                "~",
                "#",
                "<a ")
            .map(BodyWriterTest::long300)
            .map(Samples::markdown);
    Stream<Body> html =
        Stream.of(
                "<div>",
                "<b>",
                "<b><p>",
                "<ul><li>",
                "<ul>",
                "<blockquote>",
                "<table>",
                "<p>",
                "<table><tr><td>",
                "<a href=https://a.example>",
                "<b><i><a href=https://a.example>",
                "</b>",
                "<b></i>",
                "<",
                "<!--",
                "&",
                "<a b='",
                "<script>",
                "<svg>",
                "<h1>",
                "<dl><dt>",
                "<table><b>",
                "<div>a",
                "<i>a",
                "<section><li>")
            .map(BodyWriterTest::long300)
            .map(Samples::html);
    String deepDivs = "<div>".repeat(10_000) + "a" + "</div>".repeat(10_000);
    String wideTable =
        "|".repeat(1000) + "a\n" + "|-".repeat(1000) + "|\n" + "|a|\n".repeat(60_000);
    return Stream.of(
            markdown,
            html,
            Stream.of(
                Samples.markdown(">".repeat(20_000) + "a"),
                Samples.markdown("[".repeat(20_000) + "a" + "](b)".repeat(20_000)),
                Samples.markdown("*a **a ".repeat(20_000) + "b** b*".repeat(20_000)),
                Samples.markdown("![".repeat(20_000) + "a" + "](b)".repeat(20_000)),
                Samples.markdown(wideTable),
                Samples.html(deepDivs),
                Samples.html("<a " + "href=b ".repeat(40_000) + ">a</a>"),
                Samples.html("<b>".repeat(20_000) + "</i>".repeat(50_000))))
        .flatMap(bodies -> bodies);
  }

  /**
   * Compares what is written with what a browser's parser makes of it: elements and their order.
   */
  @Test
  void writesHtmlThatAParserNeedNotMend() {
    List<String> pieces =
        Stream.concat(
                Stream.of(Tag.values())
                    .flatMap(
                        tag -> Stream.of("<" + tag.written() + ">", "</" + tag.written() + ">")),
                Stream.of(
                    "a",
                    "b ",
                    " ",
                    "<a href=https://a.example>",
                    "<img src=https://a.example/b alt=c>"))
            .toList();
    Random random = new Random(20260506);
    for (int run = 0; run < 4_000; run++) {
      StringBuilder soup = new StringBuilder();
      for (int i = 0; i < 30; i++) {
        soup.append(pieces.get(random.nextInt(pieces.size())));
      }
      String written = write(Samples.html(soup.toString()), null);
      var parsed = Jsoup.parseBodyFragment(written);
      parsed.outputSettings().prettyPrint(false);
      assertThat(withoutTableBodies(parsed.body().html()))
          .as("%s", soup)
          .isEqualTo(withoutTableBodies(written));
    }
  }

  /** A parser adds the table's body where it is left out, as HTML allows. */
  private static String withoutTableBodies(String html) {
    return html.replaceAll("\\s+|</?tbody>", "");
  }

  private static String long300(String piece) {
    return piece.repeat(LONGEST / piece.length());
  }

  private static String write(Body body, Html dateline) {
    Html html = Html.withoutForeignWords();
    BodyWriter.write(BodyPolicy.partsOf(body), dateline, Words.english(), html);
    return new String(html.bytes(), StandardCharsets.UTF_8).replace('\n', ' ').strip();
  }
}
