package dev.dateline.render;

import dev.dateline.render.Tag.Sort;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a body as HTML; images become links, and the dateline runs into the first paragraph. */
final class BodyWriter {
  private final Html html;
  private final Words words;
  private final Html dateline;

  private BodyWriter(Html html, Words words, Html dateline) {
    this.html = html;
    this.words = words;
    this.dateline = dateline;
  }

  /**
   * Writes a body after its dateline.
   *
   * @param dateline ends without the dash
   */
  static void write(BodyParts body, @Nullable Html dateline, Words words, Html html) {
    Html opening = dateline == null ? Html.withoutForeignWords() : dateline;
    new BodyWriter(html, words, opening).write(BodyShape.of(body, dateline != null));
  }

  private void write(List<BodyNode> nodes) {
    for (BodyNode node : nodes) {
      switch (node) {
        case BodyNode.Text(String text) -> html.text(text);
        case BodyNode.Image image -> write(image);
        case BodyNode.Opening(boolean alone) -> html.append(dateline).text(alone ? "" : " \u2014 ");
        case BodyNode.Element element -> write(element);
      }
    }
  }

  private void write(BodyNode.Image image) {
    html.markup("<a").attribute("href", image.source()).markup(" rel=\"nofollow noopener\">");
    if (image.alternative().isBlank()) {
      html.word(words.image());
    } else {
      html.text(image.alternative());
    }
    html.markup("</a>");
  }

  private void write(BodyNode.Element element) {
    Tag tag = element.tag();
    if (tag == Tag.TABLE) {
      html.markup("<div class=\"wide\" tabindex=\"0\">");
    }
    begin(element);
    if (tag.sort() != Sort.VOID) {
      write(element.children());
      html.end(tag);
    }
    if (tag == Tag.TABLE) {
      html.markup("</div>");
    }
    if (tag.sort() != Sort.INLINE && tag != Tag.BR) {
      html.markup("\n");
    }
  }

  private void begin(BodyNode.Element element) {
    html.begin(element.tag());
    switch (element.tag()) {
      case A ->
          html.attribute("href", element.attributes().get("href"))
              .markup(" rel=\"nofollow noopener\"");
      case ABBR -> html.attribute("title", element.attributes().get("title"));
      case OL -> html.attribute("start", element.attributes().get("start"));
      case TD, TH ->
          html.attribute("colspan", element.attributes().get("colspan"))
              .attribute("rowspan", element.attributes().get("rowspan"))
              .attribute("scope", element.attributes().get("scope"))
              .attribute("class", element.attributes().get("align"));
      default -> {}
    }
    html.attribute("lang", element.attributes().get("lang"))
        .attribute("dir", element.attributes().get("dir"))
        .markup(">");
  }
}
