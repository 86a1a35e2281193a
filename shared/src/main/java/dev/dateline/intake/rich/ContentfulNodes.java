package dev.dateline.intake.rich;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Contentful rich text: {@code {nodeType, data, content}} and {@code {nodeType: text, value,
 * marks}}.
 */
final class ContentfulNodes extends Nodes {
  ContentfulNodes(RichTextWriter writer) {
    super(writer);
  }

  @Override
  void node(Map<?, ?> node) {
    String type = text(node, "nodeType");
    Object content = node.get("content");
    switch (type) {
      case "text" -> writer().text(text(node, "value"), marks(node));
      case "paragraph" -> inside("p", content);
      case "heading-1", "heading-2", "heading-3", "heading-4", "heading-5", "heading-6" ->
          inside("h" + type.charAt(type.length() - 1), content);
      case "unordered-list" -> inside("ul", content);
      case "ordered-list" -> inside("ol", content);
      case "list-item" -> inside("li", content);
      case "blockquote" -> inside("blockquote", content);
      case "table" -> inside("table", content);
      case "table-row" -> inside("tr", content);
      case "table-cell" -> inside("td", content);
      case "table-header-cell" -> inside("th", content);
      case "hr" -> writer().line("hr");
      case "hyperlink" -> link(node);
      // A link to an entry keeps its words; an embedded one has none here.
      default -> unwrap(type, target(node), node);
    }
  }

  private void link(Map<?, ?> node) {
    writer().openLink(node.get("data") instanceof Map<?, ?> data ? text(data, "uri") : "");
    write(node.get("content"));
    writer().close();
  }

  private static String target(Map<?, ?> node) {
    return node.get("data") instanceof Map<?, ?> data
            && data.get("target") instanceof Map<?, ?> target
            && target.get("sys") instanceof Map<?, ?> sys
        ? text(sys, "id")
        : "";
  }

  private List<String> marks(Map<?, ?> node) {
    List<String> tags = new ArrayList<>();
    if (node.get("marks") instanceof List<?> marks) {
      for (Object mark : marks) {
        String type = mark instanceof Map<?, ?> map ? text(map, "type") : "";
        switch (type) {
          case "bold" -> tags.add("strong");
          case "italic" -> tags.add("em");
          case "code" -> tags.add("code");
          case "superscript" -> tags.add("sup");
          case "subscript" -> tags.add("sub");
          case "strikethrough" -> tags.add("del");
          // Underlining, for example, is for links on a page.
          default -> writer().unmark(type);
        }
      }
    }
    return tags;
  }
}
