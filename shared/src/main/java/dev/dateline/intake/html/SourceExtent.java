package dev.dateline.intake.html;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The words within an element, as far as a loss can quote them, and the last of its lines in the
 * source.
 */
record SourceExtent(String text, int lastLine) {
  private static final int LONGEST = 250;

  /** Returns the line on which a node begins, or the fallback if the parser added the node. */
  static int line(Node node, int fallback) {
    boolean known = node.sourceRange().isTracked() && node.sourceRange().startPos() >= 0;
    return known ? Math.max(1, node.sourceRange().start().lineNumber()) : fallback;
  }

  static SourceExtent of(Element element, int line) {
    StringBuilder text = new StringBuilder();
    int[] last = {line};
    element.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
              last[0] = words.isBlank() ? last[0] : Math.max(last[0], lastLine(words, line));
              append(words.getWholeText(), text);
            } else {
              tail(node, depth);
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element inner
                && (inner.isBlock() || inner.normalName().equals("br"))) {
              append(" ", text);
            }
          }
        });
    boolean whole = text.length() < LONGEST;
    return new SourceExtent(whole ? text.toString().strip() : text + "…", last[0]);
  }

  /** Returns the line on which the words of a text end. */
  static int lastLine(TextNode words, int fallback) {
    String text = words.getWholeText().stripTrailing();
    return line(words, fallback) + (int) text.chars().filter(c -> c == '\n').count();
  }

  private static void append(String words, StringBuilder text) {
    if (text.length() < LONGEST) {
      String shown = text.isEmpty() ? words.stripLeading() : words;
      text.append(shown, 0, Math.min(LONGEST - text.length(), shown.length()));
    }
  }
}
