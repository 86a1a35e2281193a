package dev.dateline.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.release.Body;
import dev.dateline.render.BodyText.Link;
import dev.dateline.render.BodyText.Look;
import dev.dateline.render.BodyText.Paragraph;
import org.junit.jupiter.api.Test;

class BodyTextTest {
  @Test
  void readsMarkdownAsReadersDo() {
    BodyText text =
        markdown(
            "# Eels\n\nThe **eel**\\* is\nwet.  \nVery &amp; so.\n\n> Wet!\n\n- one\n- two\n\n`a_b`");

    assertThat(text.paragraphs())
        .containsExactly(
            new Paragraph("Eels", Look.HEADING),
            new Paragraph("The eel* is wet. Very & so.", Look.TEXT),
            new Paragraph("Wet!", Look.QUOTATION),
            new Paragraph("one", Look.TEXT),
            new Paragraph("two", Look.TEXT),
            new Paragraph("a_b", Look.TEXT));
  }

  @Test
  void readsHtmlAsReadersDo() {
    BodyText text =
        html(
            "<h3>Eels</h3><p>The&nbsp; <q>eel</q><br>is</p><script>no</script><table><tr><td>1</td>"
                + "<td>2</td></tr></table><blockquote><p>Wet</p></blockquote>dry");

    assertThat(text.paragraphs())
        .containsExactly(
            new Paragraph("Eels", Look.HEADING),
            new Paragraph("The “eel” is", Look.TEXT),
            new Paragraph("1", Look.TEXT),
            new Paragraph("2", Look.TEXT),
            new Paragraph("Wet", Look.QUOTATION),
            new Paragraph("dry", Look.TEXT));
  }

  @Test
  void keepsLinksThatLeadNowhere() {
    assertThat(markdown("[a](#), [b **c**](/d) and [e](https://f.example/?g=1&h=2)").links())
        .containsExactly(
            new Link("#", "a"), new Link("/d", "b c"), new Link("https://f.example/?g=1&h=2", "e"));
    assertThat(html("<a href=\"#\">a</a> <a href='http://b.example'>b</a>").links())
        .containsExactly(new Link("#", "a"), new Link("http://b.example", "b"));
  }

  @Test
  void keepsNoAddressThatDoesHarm() {
    BodyText text = html("<p><a href=\"javascript:alert(1)\">a</a></p>");

    assertThat(text.links()).allSatisfy(link -> assertThat(link.href()).isEmpty());
    assertThat(text.paragraphs()).containsExactly(new Paragraph("a", Look.TEXT));
  }

  private static BodyText markdown(String value) {
    return BodyText.of(new Body(Body.Format.MARKDOWN, value));
  }

  private static BodyText html(String value) {
    return BodyText.of(new Body(Body.Format.HTML, value));
  }
}
