package dev.dateline.render;

import java.util.List;

/** Writes what stands within a line of plain text, links with their addresses behind them. */
final class TextInline {
  private final Words words;

  TextInline(Words words) {
    this.words = words;
  }

  /** Returns text in which only a forced line break is one. */
  String of(List<BodyNode> nodes) {
    StringBuilder text = new StringBuilder();
    add(nodes, text);
    return text.toString();
  }

  private void add(List<BodyNode> nodes, StringBuilder out) {
    for (BodyNode node : nodes) {
      switch (node) {
        case BodyNode.Text(String text) -> out.append(text.replace('\n', ' ').replace('\r', ' '));
        case BodyNode.Opening opening -> {}
        case BodyNode.Image(String source, String alternative) ->
            out.append(alternative.isBlank() ? words.image() : alternative)
                .append(" (")
                .append(source)
                .append(')');
        case BodyNode.Element element -> add(element, out);
      }
    }
  }

  private void add(BodyNode.Element element, StringBuilder out) {
    switch (element.tag()) {
      case BR -> out.append('\n');
      case Q -> {
        out.append('“');
        add(element.children(), out);
        out.append('”');
      }
      case A -> link(element, out);
      default -> {
        boolean block = BodyBlocks.isBlock(element.tag());
        out.append(block ? " " : "");
        add(element.children(), out);
        out.append(block ? " " : "");
      }
    }
  }

  private void link(BodyNode.Element link, StringBuilder out) {
    int begin = out.length();
    add(link.children(), out);
    String target = link.attribute("href");
    if (!says(out.substring(begin).strip(), target)) {
      out.append(" (").append(target).append(')');
    }
  }

  /** Tells whether the text of a link is its address already, as with "press@a.example". */
  private static boolean says(String text, String target) {
    return target.equals(text)
        || target.equals("mailto:" + text)
        || (target.startsWith("tel:") && digits(target).equals(digits(text)));
  }

  private static String digits(String text) {
    return text.codePoints()
        .filter(c -> c >= '0' && c <= '9')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
