package dev.dateline.intake.text;

import java.util.List;

/**
 * A paragraph of the text on one line, an item of a list without its sign, or a table.
 *
 * @param number of an item that has one; 0 of others
 * @param rows the cells of a table, of which each row has as many; empty if this is none
 */
record Paragraph(String text, boolean isItem, int number, List<List<String>> rows) {
  Paragraph {
    rows = List.copyOf(rows);
  }

  Paragraph(String text, boolean isItem) {
    this(text, isItem, 0, List.of());
  }

  static Paragraph table(List<List<String>> rows) {
    List<String> cells =
        rows.stream().flatMap(List::stream).filter(cell -> !cell.isEmpty()).toList();
    return new Paragraph(String.join(" ", cells), false, 0, rows);
  }
}
