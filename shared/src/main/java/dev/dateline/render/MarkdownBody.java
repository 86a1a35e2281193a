package dev.dateline.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

  private static final Set<String> ALL_MARKS = Set.of("**", "*", "~~", "`");

  private final Words words;

  private MarkdownBody(Words words) {
    this.words = words;
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
      case P -> paragraph(inline(block.children()));
      case H1, H2, H3, H4, H5, H6 -> heading(block);
      case PRE -> code(PlainText.asItIs(block).stripTrailing());
      case UL, OL -> list(block, alternate);
      case BLOCKQUOTE -> BodyBlocks.indented(blocks(block.children()).stream(), "> ", "> ");
      case DT -> paragraph(inline(List.of(BodyNode.element(Tag.STRONG, block.children()))));
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
    String text = String.join(" ", inline(heading.children()).strip().split("\\s+", -1));
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
    long number = Math.max(0, PlainText.firstNumber(list));
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
    if (table.columns() == 0) {
      return lines;
    }
    if (!lines.isEmpty()) {
      lines.add("");
    }
    StringBuilder names = new StringBuilder("|");
    StringBuilder sides = new StringBuilder("|");
    List<BodyNode.Element> first = table.rows().getFirst();
    for (int i = 0; i < table.columns(); i++) {
      boolean named = table.headed() && i < first.size();
      names.append(named ? " " + cell(first.get(i)) + " |" : "  |");
      sides.append(i < first.size() ? side(first.get(i)) : " --- ").append('|');
    }
    lines.add(names.toString());
    lines.add(sides.toString());
    for (List<BodyNode.Element> row :
        table.rows().subList(table.headed() ? 1 : 0, table.rows().size())) {
      StringBuilder line = new StringBuilder("|");
      row.forEach(cell -> line.append(' ').append(cell(cell)).append(" |"));
      lines.add(row.isEmpty() ? "|  |" : line.toString());
    }
    return lines;
  }

  private String cell(BodyNode.Element cell) {
    return BLANKS.matcher(inline(cell.children()).replace('\n', ' ').strip()).replaceAll(" ");
  }

  private static String side(BodyNode.Element cell) {
    return switch (cell.attribute("align")) {
      case "left" -> " :-- ";
      case "center" -> " :-: ";
      case "right" -> " --: ";
      default -> " --- ";
    };
  }

  private String inline(List<BodyNode> nodes) {
    return inline(nodes, Set.of());
  }

  /** Writes a line; what is emphasised already with one of these marks is not marked again. */
  private String inline(List<BodyNode> nodes, Set<String> marks) {
    List<MarkdownText.Piece> pieces = new ArrayList<>();
    nodes.forEach(node -> add(node, marks, pieces));
    return MarkdownText.joined(pieces);
  }

  private void add(BodyNode node, Set<String> marks, List<MarkdownText.Piece> pieces) {
    switch (node) {
      case BodyNode.Text(String text) -> pieces.add(piece(MarkdownText.escaped(text)));
      case BodyNode.Opening opening -> {}
      case BodyNode.Image(String source, String alternative) -> {
        String text = alternative.isBlank() ? words.image() : alternative;
        pieces.add(piece(MarkdownText.link(MarkdownText.escaped(text), source)));
      }
      case BodyNode.Element element -> add(element, marks, pieces);
    }
  }

  private void add(BodyNode.Element element, Set<String> marks, List<MarkdownText.Piece> pieces) {
    switch (element.tag()) {
      case BR -> pieces.add(piece("\n"));
      case B, STRONG -> addMarked("**", element, marks, pieces);
      case I, EM, CITE -> addMarked("*", element, marks, pieces);
      case DEL, S -> addMarked("~~", element, marks, pieces);
      case CODE, KBD -> {
        String code = PlainText.asItIs(element);
        String plain = MarkdownText.escaped(code);
        pieces.add(
            marks.contains("`")
                ? piece(plain)
                : new MarkdownText.Piece("", MarkdownText.code(code), plain));
      }
      case Q -> addBetween("“", element, "”", marks, pieces);
      case A ->
          pieces.add(
              piece(
                  MarkdownText.link(inline(element.children(), marks), element.attribute("href"))));
      default -> {
        String around = BodyBlocks.isBlock(element.tag()) ? " " : "";
        addBetween(around, element, around, marks, pieces);
      }
    }
  }

  private void addBetween(
      String before,
      BodyNode.Element element,
      String after,
      Set<String> marks,
      List<MarkdownText.Piece> pieces) {
    pieces.add(piece(before));
    element.children().forEach(child -> add(child, marks, pieces));
    pieces.add(piece(after));
  }

  private void addMarked(
      String mark, BodyNode.Element element, Set<String> marks, List<MarkdownText.Piece> pieces) {
    Set<String> within = new HashSet<>(marks);
    if (within.add(mark)) {
      pieces.add(
          new MarkdownText.Piece(
              mark, inline(element.children(), within), inline(element.children(), ALL_MARKS)));
    } else {
      addBetween("", element, "", marks, pieces);
    }
  }

  private static MarkdownText.Piece piece(String text) {
    return new MarkdownText.Piece("", text, text);
  }
}
