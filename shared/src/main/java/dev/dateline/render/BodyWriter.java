package dev.dateline.render;

import dev.dateline.render.Tag.Sort;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a body as HTML; images become links, and the dateline runs into the first paragraph. */
final class BodyWriter {
  private final Html html;
  private final Words words;
  private final Html dateline;
  private final QuoteLinks quotes;

  private BodyWriter(Html html, Words words, Html dateline, QuoteLinks quotes) {
    this.quotes = quotes;
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
    write(BodyShape.of(body, dateline != null), dateline, QuoteLinks.NONE, words, html);
  }

  /**
   * Writes a body after its dateline, with a link to each block in which quotes begin.
   *
   * @param dateline ends without the dash
   */
  static void write(
      List<BodyNode> body, @Nullable Html dateline, QuoteLinks quotes, Words words, Html html) {
    Html opening = dateline == null ? Html.withoutForeignWords() : dateline;
    new BodyWriter(html, words, opening, quotes).write(body);
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
      marks(quotes.of(element));
      write(element.children());
      link(quotes.of(element));
      html.end(tag);
    }
    if (tag == Tag.TABLE) {
      html.markup("</div>");
    }
    if (BodyBlocks.isBlock(tag)) {
      html.markup("\n");
    }
  }

  private void begin(BodyNode.Element element) {
    html.begin(element.tag());
    quotes.of(element).stream().limit(1).forEach(quote -> html.attribute("id", id(quote)));
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

  /** Marks where the other quotes of a block are that is itself where its first one is. */
  private void marks(List<Integer> begun) {
    for (int quote : begun.subList(Math.min(1, begun.size()), begun.size())) {
      html.markup("<span").attribute("id", id(quote)).markup("></span>");
    }
  }

  private void link(List<Integer> begun) {
    if (!begun.isEmpty()) {
      html.markup(" <a class=\"quote\"").attribute("href", "#" + id(begun.getFirst()));
      html.markup("><span class=\"unseen\">").word(words.linkToQuote()).markup("</span></a>");
    }
  }

  private static String id(int quote) {
    return "quote-" + quote;
  }
}
