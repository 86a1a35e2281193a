package dev.dateline.render;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes a body as Markdown that CommonMark reads as the same body, tables as GitHub has them.
 *
 * <p>It holds no HTML, no template's brackets and no attribute lists, whatever the body says, so
 * that site generators which allow these find none.
 */
final class MarkdownBody {
  private static final Pattern BLANKS = Pattern.compile("[ \\t]+");
  private static final Pattern NUMBER = Pattern.compile("^([0-9]{1,9})([.)])");
  private static final String SPECIAL_AT_THE_BEGINNING = "#+-=>:^";

  private final MarkdownInline inline;

  private MarkdownBody(Words words) {
    this.inline = new MarkdownInline(words);
  }

  /** Returns the lines, each with a line break after it. */
  static String of(List<BodyNode> nodes, Words words) {
    return BodyBlocks.text(new MarkdownBody(words).blocks(nodes));
  }

  private List<String> blocks(List<BodyNode> nodes) {
    List<String> lines = new ArrayList<>();
    Tag before = Tag.P;
    boolean alternate = false;
    for (BodyNode.Element block : BodyBlocks.of(nodes)) {
      alternate = block.tag() == before && !alternate;
      before = block.tag();
      List<String> next = block(block, alternate);
      if (!lines.isEmpty() && !next.isEmpty()) {
        lines.add("");
      }
      lines.addAll(next);
    }
    return lines;
  }

  /**
   * Writes a block.
   *
   * @param alternate whether a list has other marks than the one right before it
   */
  private List<String> block(BodyNode.Element block, boolean alternate) {
    return switch (block.tag()) {
      case P -> paragraph(inline.of(block.children()));
      case H1, H2, H3, H4, H5, H6 -> heading(block);
      case PRE -> code(BodyBlocks.asItIs(block).stripTrailing());
      case UL, OL -> list(block, alternate);
      case BLOCKQUOTE -> BodyBlocks.indented(blocks(block.children()).stream(), "> ", "> ");
      case DT -> paragraph(inline.of(List.of(BodyNode.element(Tag.STRONG, block.children()))));
      case TABLE -> table(BodyTable.of(block));
      case HR -> List.of("* * *");
      default -> blocks(block.children());
    };
  }

  private static List<String> paragraph(String text) {
    List<String> lines =
        text.lines()
            .map(line -> BLANKS.matcher(line.strip()).replaceAll(" "))
            .filter(line -> !line.isEmpty())
            .map(MarkdownBody::begun)
            .toList();
    List<String> broken = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      broken.add(i + 1 < lines.size() ? lines.get(i) + "\\" : lines.get(i));
    }
    return broken;
  }

  /** Keeps the beginning of a line from being read as a mark. */
  private static String begun(String line) {
    if (SPECIAL_AT_THE_BEGINNING.indexOf(line.charAt(0)) >= 0) {
      return "\\" + line;
    }
    return NUMBER.matcher(line).replaceFirst("$1\\\\$2");
  }

  private List<String> heading(BodyNode.Element heading) {
    String text = String.join(" ", inline.of(heading.children()).strip().split("\\s+", -1));
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '#') {
      end--;
    }
    String closed =
        end < text.length() ? text.substring(0, end) + "\\" + text.substring(end) : text;
    return List.of("#".repeat(heading.tag().level()) + " " + closed);
  }

  private static List<String> code(String text) {
    if (text.indexOf('{') >= 0) {
      return paragraph(MarkdownText.escapedLines(text));
    }
    String fence = MarkdownText.fence(text, 3);
    List<String> lines = new ArrayList<>(List.of(fence));
    text.lines().forEach(lines::add);
    lines.add(fence);
    return lines;
  }

  private List<String> list(BodyNode.Element list, boolean alternate) {
    List<BodyNode.Element> items = BodyBlocks.of(list.children());
    boolean tight = BodyBlocks.areShort(items);
    List<String> lines = new ArrayList<>();
    long number = Math.max(0, BodyBlocks.firstNumber(list));
    for (BodyNode.Element item : items) {
      String mark =
          list.tag() == Tag.UL ? (alternate ? "* " : "- ") : number++ + (alternate ? ") " : ". ");
      if (!tight && !lines.isEmpty()) {
        lines.add("");
      }
      List<String> content = blocks(item.children());
      lines.addAll(BodyBlocks.item(mark, content));
    }
    return lines;
  }

  private List<String> table(BodyTable table) {
    List<String> lines = new ArrayList<>();
    table.captions().forEach(caption -> lines.addAll(blocks(caption.children())));
    List<String> rows = new MarkdownTable(inline).of(table);
    if (!lines.isEmpty() && !rows.isEmpty()) {
      lines.add("");
    }
    lines.addAll(rows);
    return lines;
  }
}
