package dev.dateline.render;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Makes HTML of Markdown, in time and stack that its nesting cannot blow up. */
final class Markdown {
  /** So many cells a table may have that are not written, but follow from its first line. */
  private static final int MOST_IMPLIED_CELLS = 50_000;

  /** Emphasis and links that lie deeper in a document are dropped, their text is kept. */
  private static final int DEEPEST = 150;

  private static final List<Extension> TABLES =
      List.of(TablesExtension.builder().maxCells(MOST_IMPLIED_CELLS).build());
  private static final Parser WITH_TABLES = parser(TABLES);
  private static final Parser WITHOUT_TABLES = parser(List.of());
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().escapeHtml(true).extensions(TABLES).build();

  private Markdown() {}

  static String html(String markdown) {
    return RENDERER.render(flattened(parsed(markdown)));
  }

  private static Node parsed(String markdown) {
    try {
      return WITH_TABLES.parse(markdown);
    } catch (IllegalArgumentException tooManyCells) {
      return WITHOUT_TABLES.parse(markdown);
    }
  }

  /** Without the parser's own limit on nested emphasis, which takes quadratic time to keep. */
  private static Parser parser(List<Extension> extensions) {
    return Parser.builder().maxInlineNesting(Integer.MAX_VALUE).extensions(extensions).build();
  }

  private static Node flattened(Node document) {
    Node node = document.getFirstChild();
    int depth = 1;
    while (node != null) {
      Node child = node.getFirstChild();
      if (child != null && depth >= DEEPEST && !(node instanceof Block)) {
        node = unwrapped(node, child);
      } else if (child != null) {
        node = child;
        depth++;
      } else {
        while (node != null && node.getNext() == null) {
          node = node.getParent();
          depth--;
        }
        node = node == null ? null : node.getNext();
      }
    }
    return document;
  }

  private static Node unwrapped(Node node, Node firstChild) {
    Node child = firstChild;
    while (child != null) {
      Node next = child.getNext();
      node.insertBefore(child);
      child = next;
    }
    node.unlink();
    return firstChild;
  }
}
