package dev.dateline.intake.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.intake.markdown.MarkdownReader;
import dev.dateline.release.Loss;
import dev.dateline.release.Understanding;
import dev.dateline.render.BodyPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HTML that is sent as a body is stored as it is, with an account of what no page shows of it. */
class BodyLossesTest {
  private static final String BODY =
      """
      <p onclick="go()">The wall is <font color=red>open</font>.</p>
      <script>steal()</script>
      <p><a href="javascript:go()">Walk</a> on it.</p>
      <iframe src="https://map.example/">A map</iframe>
      <!-- ask Ada first -->
      <p style="display:none">Internal remark</p>
      <svg><circle/></svg>
      """;

  @Test
  void namesElementsAttributesAndAddressesWithLineAndReason() {
    assertThat(BodyLosses.of(BODY, 1))
        .contains(
            new Loss("onclick of <p> 'go()'", "would run code in the reader's browser", 1),
            new Loss("<font>", "its content is in the body without it", 1),
            new Loss("<script> 'steal()'", "would run code in the reader's browser", 2),
            new Loss("href of <a> 'javascript:go()'", "would run code in the reader's browser", 3),
            new Loss("<!-- ask Ada first -->", "a comment, which no reader of the page saw", 5),
            new Loss(
                "<p> 'Internal remark'",
                "hidden, or marked by its editors; a body has no such mark, so the words are shown",
                6),
            new Loss(
                "<svg>", "a drawing in code, which may run more than it shows; its words stay", 7))
        .anyMatch(
            loss ->
                loss.what().startsWith("<iframe src=\"https://map.example/\">")
                    && loss.line() == 4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"s", "del"})
  void saysWhereStruckWordsAreNotStruck(String element) {
    assertThat(BodyLosses.of("<p>Fares are <%1$s>5 euros</%1$s> 4.</p>".formatted(element), 1))
        .containsExactly(
            new Loss(
                "<%s> '5 euros'".formatted(element),
                "struck on the page alone; plain text, such as a feed, shows the words as valid",
                1));
  }

  @Test
  void namesVisibleWordsFirstBelowAFrontMatter() {
    String source =
        "---\nheadline: Otter Bay opens its wall\nlayout: a\nbody: html\n---\n\n"
            + "<p onclick=a>b</p>\n".repeat(1_000)
            + "<p hidden>Way out</p>";
    List<Loss> losses = new MarkdownReader().read(source).understanding().losses();
    assertThat(losses).hasSize(Understanding.MOST_LOSSES);
    assertThat(losses).anyMatch(loss -> loss.what().contains("Way out"));
    assertThat(losses.getLast().what()).startsWith("804 more");
  }

  @Test
  void countsLinesFromTheOneOnWhichTheBodyBegins() {
    String source = "---\nheadline: Otter Bay opens its wall\nbody: html\n---\n\n" + BODY;

    assertThat(new MarkdownReader().read(source).understanding().losses())
        .contains(
            new Loss("onclick of <p> 'go()'", "would run code in the reader's browser", 6),
            new Loss("<script> 'steal()'", "would run code in the reader's browser", 7));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "script",
        "style",
        "iframe",
        "noembed",
        "noframes",
        "noscript",
        "title",
        "object",
        "textarea",
        "select",
        "option",
        "button",
        "template",
        "applet",
        "svg",
        "math",
        "canvas",
        "audio",
        "video",
        "nav",
        "form",
        "label",
        "dialog",
        "map",
        "span",
        "details",
        "section",
        "b",
        "o:p",
        "x-y"
      })
  void namesEveryWordThatNoPageShows(String element) {
    String body = "<p>Before</p><" + element + ">some words</" + element + "><p>after</p>";
    boolean shown = BodyPolicy.harmless(body).contains("some words");
    boolean named =
        BodyLosses.of(body, 1).stream().anyMatch(loss -> loss.what().contains("some words"));

    assertThat(named).isEqualTo(!shown);
  }

  @Test
  void namesNothingOfABodyThatIsShownAsItIs() {
    String body =
        "<h2>Fares</h2><p>All are <em>free</em>, <a href=\"https://a.example/\">here</a>.</p>"
            + "<table><tr><th scope=row>Bus<td colspan=2>0</table><ul><li>One</ul>";

    assertThat(BodyLosses.of(body, 1)).isEmpty();
  }

  @Test
  void namesNoMoreLossesThanAReleaseHas() {
    List<Loss> losses = BodyLosses.of("<p onclick=a>b</p>\n".repeat(5_000), 1);

    assertThat(losses).hasSize(Understanding.MOST_LOSSES);
  }

  @Test
  void saysThatMarkupIsTooEntangledToBeNamed() {
    StringBuilder body = new StringBuilder("<p>");
    for (int i = 0; i < 150; i++) {
      body.append("<font a=").append(i).append('>');
    }

    assertThat(BodyLosses.of(body + "a<p>".repeat(40_000), 1))
        .containsExactly(new Loss("markup of the body", "too entangled to be named one by one", 1));
  }
}
