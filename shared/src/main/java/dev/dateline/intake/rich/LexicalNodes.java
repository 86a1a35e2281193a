package dev.dateline.intake.rich;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Lexical, which Payload and others store: {@code {type, children}} and {@code {type: text, text,
 * format}}, where the format is a sum of bits.
 */
final class LexicalNodes extends Nodes {
  /** It is for links on a page. */
  private static final String UNDERLINE = "underline";

  /** By the bits 1, 2, 4, 8, 16, 32 and 64. */
  private static final List<String> MARKS =
      List.of("strong", "em", "del", UNDERLINE, "code", "sub", "sup");

  LexicalNodes(RichTextWriter writer) {
    super(writer);
  }

  @Override
  void node(Map<?, ?> node) {
    Object children = node.get("children");
    switch (text(node, "type")) {
      case "text", "extended-text" -> writer().text(text(node, "text"), marks(node));
      case "linebreak" -> writer().line("br");
      case "paragraph" -> inside("p", children);
      case "heading", "extended-heading" -> {
        String tag = text(node, "tag");
        inside(tag.matches("h[1-6]") ? tag : "h2", children);
      }
      case "list" -> inside(text(node, "tag").equals("ol") ? "ol" : "ul", children);
      case "listitem" -> inside("li", children);
      case "quote", "extended-quote" -> inside("blockquote", children);
      case "horizontalrule" -> writer().line("hr");
      case "link", "autolink" -> {
        writer()
            .openLink(
                node.get("fields") instanceof Map<?, ?> fields
                    ? text(fields, "url")
                    : text(node, "url"));
        write(children);
        writer().close();
      }
      case "image", "upload" ->
          picture(
              text(node, "type"), "", node.get("value") instanceof Map<?, ?> file ? file : node);
      default ->
          unwrap(text(node, "type"), "", node.get("fields") instanceof Map<?, ?> own ? own : node);
    }
  }

  private List<String> marks(Map<?, ?> node) {
    int format = number(node, "format", 0);
    List<String> tags = new ArrayList<>();
    for (int bit = 0; bit < MARKS.size(); bit++) {
      if ((format >> bit & 1) == 1) {
        tags.add(MARKS.get(bit));
      }
    }
    if (tags.remove(UNDERLINE)) {
      writer().unmark(UNDERLINE);
    }
    if (format >> MARKS.size() != 0) {
      writer().unmark("format %d".formatted(format >> MARKS.size() << MARKS.size()));
    }
    return tags;
  }
}
