package dev.dateline.render;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes a body as plain text: a blank line between its blocks, links with their addresses behind
 * them.
 */
final class PlainText {
  /** The widest line of a text, as mails and typewriters have it. */
  static final int WIDTH = 72;

  /** The width of a text whose paragraphs are not to be broken. */
  static final int UNLIMITED = Integer.MAX_VALUE / 2;

  /** Names of columns that are longer altogether are not said again with each row. */
  private static final int LONGEST_NAMES = 400;

  private static final String BETWEEN_COLUMNS = "  ";

  private final Words words;

  private PlainText(Words words) {
    this.words = words;
  }

  /** Returns the lines, each with a line break after it. */
  static String of(List<BodyNode> nodes, int width, Words words) {
    return BodyBlocks.text(new PlainText(words).blocks(nodes, width));
  }

  private List<String> blocks(List<BodyNode> nodes, int width) {
    return blocks(BodyBlocks.of(nodes), width, false);
  }

  private List<String> blocks(List<BodyNode.Element> blocks, int width, boolean tight) {
    List<String> lines = new ArrayList<>();
    for (BodyNode.Element block : blocks) {
      List<String> next = block(block, width);
      if (!lines.isEmpty() && !next.isEmpty() && !tight) {
        lines.add("");
      }
      lines.addAll(next);
    }
    return lines;
  }

  private List<String> block(BodyNode.Element block, int width) {
    return switch (block.tag()) {
      case P, H1, H2, H3, H4, H5, H6 -> Columns.wrapped(inline(block.children()), width);
      case PRE -> BodyBlocks.indented(asItIs(block).stripTrailing().lines(), "    ", "    ");
      case UL, OL -> list(block, width);
      case BLOCKQUOTE ->
          BodyBlocks.indented(blocks(block.children(), width - 2).stream(), "> ", "> ");
      case DD -> BodyBlocks.indented(blocks(block.children(), width - 4).stream(), "    ", "    ");
      case DL -> blocks(BodyBlocks.of(block.children()), width, true);
      case TABLE -> table(BodyTable.of(block), width);
      case HR -> List.of("* * *");
      default -> blocks(block.children(), width);
    };
  }

  private List<String> list(BodyNode.Element list, int width) {
    List<BodyNode.Element> items = BodyBlocks.of(list.children());
    boolean tight = BodyBlocks.areShort(items);
    List<String> lines = new ArrayList<>();
    long number = firstNumber(list);
    for (BodyNode.Element item : items) {
      String mark = list.tag() == Tag.UL ? "- " : number++ + ". ";
      if (!tight && !lines.isEmpty()) {
        lines.add("");
      }
      List<String> content = blocks(item.children(), width - mark.length());
      lines.addAll(BodyBlocks.item(mark, content));
    }
    return lines;
  }

  /** Returns the number of the first item of a list. */
  static long firstNumber(BodyNode.Element list) {
    String start = list.attribute("start");
    return start.isEmpty() ? 1 : Long.parseLong(start);
  }

  private List<String> table(BodyTable table, int width) {
    List<String> lines = new ArrayList<>();
    table.captions().forEach(caption -> lines.addAll(blocks(caption.children(), width)));
    List<List<String>> rows = table.rows().stream().map(this::texts).toList();
    if (rows.isEmpty()) {
      return lines;
    }
    if (!lines.isEmpty()) {
      lines.add("");
    }
    List<Integer> widths = widths(rows, table.columns());
    int inAll = BETWEEN_COLUMNS.length() * (widths.size() - 1);
    for (int each : widths) {
      inAll = Math.min(inAll + each, UNLIMITED);
    }
    if (table.even() && inAll <= Math.min(width, WIDTH)) {
      lines.addAll(grid(table, rows, widths));
    } else if (table.even() && table.headed() && length(rows.getFirst()) <= LONGEST_NAMES) {
      lines.addAll(records(rows, width));
    } else {
      rows.forEach(row -> lines.addAll(Columns.wrapped(String.join(" | ", row), width)));
    }
    return lines;
  }

  private List<String> texts(List<BodyNode.Element> row) {
    return row.stream()
        .map(
            cell ->
                String.join(
                    " ", Columns.wrapped(inline(cell.children()).replace('\n', ' '), UNLIMITED)))
        .toList();
  }

  private static List<Integer> widths(List<List<String>> rows, int columns) {
    List<Integer> widths = new ArrayList<>();
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        if (i == widths.size()) {
          widths.add(0);
        }
        widths.set(i, Math.max(widths.get(i), Columns.of(row.get(i))));
      }
    }
    return widths.subList(0, columns);
  }

  private static List<String> grid(BodyTable table, List<List<String>> rows, List<Integer> widths) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      List<BodyNode.Element> cells = table.rows().get(i);
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < cells.size(); column++) {
        String text = rows.get(i).get(column);
        String pad = " ".repeat(widths.get(column) - Columns.of(text));
        boolean right = cells.get(column).attribute("align").equals("right");
        line.append(column == 0 ? "" : BETWEEN_COLUMNS);
        line.append(right ? pad + text : text + pad);
      }
      lines.add(line.toString().stripTrailing());
      if (i == 0 && table.headed()) {
        lines.add(
            String.join(BETWEEN_COLUMNS, widths.stream().map(wide -> "-".repeat(wide)).toList()));
      }
    }
    return lines;
  }

  /** Names with each cell its column. */
  private static List<String> records(List<List<String>> rows, int width) {
    List<String> lines = new ArrayList<>();
    List<String> names = rows.getFirst();
    for (List<String> row : rows.subList(1, rows.size())) {
      List<String> said = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        String name = i < names.size() && !names.get(i).isEmpty() ? names.get(i) + ": " : "";
        said.addAll(Columns.wrapped(name + row.get(i), width - 2));
      }
      lines.addAll(BodyBlocks.indented(said.stream(), "- ", "  "));
    }
    return lines;
  }

  private static int length(List<String> texts) {
    return texts.stream().mapToInt(String::length).sum();
  }

  /** Returns the text of a block with the line breaks and blanks that it has. */
  static String asItIs(BodyNode.Element block) {
    StringBuilder text = new StringBuilder();
    asItIs(block, text);
    return text.toString();
  }

  private static void asItIs(BodyNode.Element block, StringBuilder out) {
    for (BodyNode node : block.children()) {
      switch (node) {
        case BodyNode.Text(String text) -> out.append(text);
        case BodyNode.Image(String source, String alternative) -> out.append(alternative);
        case BodyNode.Opening opening -> {}
        case BodyNode.Element element -> {
          out.append(element.tag() == Tag.BR ? "\n" : "");
          asItIs(element, out);
        }
      }
    }
  }

  /** Returns text in which only a forced line break is one. */
  private String inline(List<BodyNode> nodes) {
    StringBuilder text = new StringBuilder();
    inline(nodes, text);
    return text.toString();
  }

  private void inline(List<BodyNode> nodes, StringBuilder out) {
    for (BodyNode node : nodes) {
      switch (node) {
        case BodyNode.Text(String text) -> out.append(text.replace('\n', ' ').replace('\r', ' '));
        case BodyNode.Opening opening -> {}
        case BodyNode.Image(String source, String alternative) ->
            out.append(alternative.isBlank() ? words.image() : alternative)
                .append(" (")
                .append(source)
                .append(')');
        case BodyNode.Element element -> inline(element, out);
      }
    }
  }

  private void inline(BodyNode.Element element, StringBuilder out) {
    switch (element.tag()) {
      case BR -> out.append('\n');
      case Q -> {
        out.append('“');
        inline(element.children(), out);
        out.append('”');
      }
      case A -> link(element, out);
      default -> {
        boolean block = BodyBlocks.isBlock(element.tag());
        out.append(block ? " " : "");
        inline(element.children(), out);
        out.append(block ? " " : "");
      }
    }
  }

  private void link(BodyNode.Element link, StringBuilder out) {
    int begin = out.length();
    inline(link.children(), out);
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
