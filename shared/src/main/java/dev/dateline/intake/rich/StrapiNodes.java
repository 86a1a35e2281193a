package dev.dateline.intake.rich;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The blocks of Strapi: {@code {type, children}} and {@code {type: text, text, bold, ...}}. */
final class StrapiNodes extends Nodes {
  private static final Map<String, String> MARKS =
      Map.of("bold", "strong", "italic", "em", "strikethrough", "del", "code", "code");

  StrapiNodes(RichTextWriter writer) {
    super(writer);
  }

  @Override
  void node(Map<?, ?> node) {
    Object children = node.get("children");
    switch (text(node, "type")) {
      case "text" -> writer().text(text(node, "text"), marks(node));
      case "paragraph" -> inside("p", children);
      case "heading" -> inside("h" + Math.clamp(number(node, "level", 2), 1, 6), children);
      case "list" -> inside(text(node, "format").equals("ordered") ? "ol" : "ul", children);
      case "list-item" -> inside("li", children);
      case "quote" -> inside("blockquote", children);
      case "code" -> inside("pre", children);
      case "link" -> {
        writer().openLink(text(node, "url"));
        write(children);
        writer().close();
      }
      case "image" ->
          picture("image", "", node.get("image") instanceof Map<?, ?> image ? image : node);
      default -> unwrap(text(node, "type"), "", node);
    }
  }

  private List<String> marks(Map<?, ?> node) {
    List<String> tags = new ArrayList<>();
    List.of("bold", "italic", "strikethrough", "code")
        .forEach(
            mark -> {
              if (Boolean.TRUE.equals(node.get(mark))) {
                tags.add(MARKS.get(mark));
              }
            });
    if (Boolean.TRUE.equals(node.get("underline"))) {
      // It is for links on a page.
      writer().unmark("underline");
    }
    return tags;
  }
}
