package dev.dateline.render;

import java.util.ArrayList;
import java.util.List;

/** A table in plain text: drawn where it is narrow enough, else a line or an item for each row. */
final class TextTable {
  /** Names of columns that are longer altogether are not said again with each row. */
  private static final int LONGEST_NAMES = 400;

  private static final String BETWEEN_COLUMNS = "  ";

  private final BodyTable table;
  private final TextInline inline;

  TextTable(BodyTable table, TextInline inline) {
    this.table = table;
    this.inline = inline;
  }

  /** Returns its rows in lines of at most this width. */
  List<String> lines(int width) {
    List<List<String>> rows = table.rows().stream().map(this::texts).toList();
    if (rows.isEmpty()) {
      return List.of();
    }
    List<Integer> widths = widths(rows, table.columns());
    int inAll = BETWEEN_COLUMNS.length() * (widths.size() - 1);
    for (int each : widths) {
      inAll = Math.min(inAll + each, PlainText.UNLIMITED);
    }
    if (table.even() && inAll <= Math.min(width, PlainText.WIDTH)) {
      return grid(rows, widths);
    }
    if (table.even() && table.headed() && length(rows.getFirst()) <= LONGEST_NAMES) {
      return records(rows, width);
    }
    return rows.stream()
        .flatMap(row -> Columns.wrapped(String.join(" | ", row), width).stream())
        .toList();
  }

  private List<String> texts(List<BodyNode.Element> row) {
    return row.stream()
        .map(
            cell ->
                String.join(
                    " ",
                    Columns.wrapped(
                        inline.of(cell.children()).replace('\n', ' '), PlainText.UNLIMITED)))
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

  private List<String> grid(List<List<String>> rows, List<Integer> widths) {
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
}
