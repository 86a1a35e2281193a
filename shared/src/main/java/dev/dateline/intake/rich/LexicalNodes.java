package dev.dateline.intake.rich;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Lexical, which Payload and others store: {@code {type, children}} and {@code {type: text, text,
 * format}}, where the format is a sum of bits.
 */
final class LexicalNodes extends Nodes {
  /** By the bits 1, 2, 4, 8, 16, 32 and 64; underlining, which is 8, is for links on a page. */
  private static final List<String> MARKS =
      List.of("strong", "em", "del", "", "code", "sub", "sup");

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
      default -> {
        writer().lose(text(node, "type"), "");
        write(children);
      }
    }
  }

  private static List<String> marks(Map<?, ?> node) {
    int format = number(node, "format", 0);
    List<String> tags = new ArrayList<>();
    for (int bit = 0; bit < MARKS.size(); bit++) {
      if ((format >> bit & 1) == 1 && !MARKS.get(bit).isEmpty()) {
        tags.add(MARKS.get(bit));
      }
    }
    return tags;
  }
}
