package dev.dateline.render;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Writes a table as GitHub's Markdown has them. */
final class MarkdownTable {
  private static final Pattern BLANKS = Pattern.compile("[ \\t]+");

  private final MarkdownInline inline;

  MarkdownTable(MarkdownInline inline) {
    this.inline = inline;
  }

  /** Returns its lines, none if it has no column. */
  List<String> of(BodyTable table) {
    List<String> lines = new ArrayList<>();
    if (table.columns() == 0) {
      return lines;
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
    return BLANKS.matcher(inline.of(cell.children()).replace('\n', ' ').strip()).replaceAll(" ");
  }

  private static String side(BodyNode.Element cell) {
    return switch (cell.attribute("align")) {
      case "left" -> " :-- ";
      case "center" -> " :-: ";
      case "right" -> " --: ";
      default -> " --- ";
    };
  }
}
