package dev.dateline.render;

import java.util.ArrayList;
import java.util.List;

/**
 * A table as its rows, for renditions that have no cells.
 *
 * @param captions what stands above it
 * @param rows the cells of each, from the left
 * @param headed whether the first row names the columns
 * @param even whether each cell is one of one row and one column
 */
record BodyTable(
    List<BodyNode.Element> captions,
    List<List<BodyNode.Element>> rows,
    boolean headed,
    boolean even) {
  BodyTable {
    captions = List.copyOf(captions);
    rows = List.copyOf(rows);
  }

  static BodyTable of(BodyNode.Element table) {
    List<BodyNode.Element> captions = new ArrayList<>();
    List<List<BodyNode.Element>> rows = new ArrayList<>();
    collect(table, captions, rows);
    List<BodyNode.Element> first = rows.isEmpty() ? List.of() : rows.getFirst();
    boolean headed = !first.isEmpty() && first.stream().allMatch(cell -> cell.tag() == Tag.TH);
    boolean even = rows.stream().flatMap(List::stream).allMatch(cell -> span(cell).isEmpty());
    return new BodyTable(captions, rows, headed, even);
  }

  /** Counts the cells of the longest row. */
  int columns() {
    return rows.stream().mapToInt(List::size).max().orElse(0);
  }

  private static void collect(
      BodyNode.Element within, List<BodyNode.Element> captions, List<List<BodyNode.Element>> rows) {
    for (BodyNode node : within.children()) {
      if (node instanceof BodyNode.Element element) {
        switch (element.tag()) {
          case CAPTION -> captions.add(element);
          case TR -> rows.add(row(element));
          default -> collect(element, captions, rows);
        }
      }
    }
  }

  private static List<BodyNode.Element> row(BodyNode.Element row) {
    return row.children().stream()
        .filter(BodyNode.Element.class::isInstance)
        .map(BodyNode.Element.class::cast)
        .toList();
  }

  private static String span(BodyNode.Element cell) {
    return cell.attribute("colspan") + cell.attribute("rowspan");
  }
}
