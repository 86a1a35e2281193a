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

  private final TextInline inline;

  private PlainText(Words words) {
    this.inline = new TextInline(words);
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
      case P, H1, H2, H3, H4, H5, H6 -> Columns.wrapped(inline.of(block.children()), width);
      case PRE ->
          BodyBlocks.indented(BodyBlocks.asItIs(block).stripTrailing().lines(), "    ", "    ");
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
    long number = BodyBlocks.firstNumber(list);
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

  private List<String> table(BodyTable table, int width) {
    List<String> lines = new ArrayList<>();
    table.captions().forEach(caption -> lines.addAll(blocks(caption.children(), width)));
    List<String> rows = new TextTable(table, inline).lines(width);
    if (!lines.isEmpty() && !rows.isEmpty()) {
      lines.add("");
    }
    lines.addAll(rows);
    return lines;
  }
}
