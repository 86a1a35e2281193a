package dev.dateline.intake.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A table whose columns are held apart by tabs, by blanks or by bars.
 *
 * @param end the index after its last line
 */
record DrawnTable(List<List<String>> rows, int end) {
  private static final int LONGEST_LINE = 300;
  private static final int LONGEST_CELL = 60;
  private static final int MOST_COLUMNS = 20;
  private static final Pattern WIDE = Pattern.compile("\\h?\\t\\h*+|\\h{3,}+");
  private static final Pattern NARROW = Pattern.compile("\\h{2,}+|\\t");
  private static final Pattern BARS = Pattern.compile("\\h*+\\|\\h*+");
  private static final Pattern RULE = Pattern.compile("[-=_+|:–—\\h]{3,300}+");

  /** Reads the table that begins with a line; it has one column if there is none. */
  static DrawnTable at(Sheet sheet, int from, int to) {
    List<List<String>> rows = new ArrayList<>();
    int columns = 0;
    int end = from;
    for (int i = from; i < to && sheet.isFree(i); i++) {
      boolean rule = !rows.isEmpty() && RULE.matcher(sheet.text(i)).matches();
      if (rule) {
        continue;
      }
      List<String> cells = cells(sheet.text(i));
      boolean belowHead = rows.size() == 1 && cells.size() == columns + 1;
      if (cells.size() < 2 || (!rows.isEmpty() && cells.size() != columns && !belowHead)) {
        break;
      }
      columns = cells.size();
      rows.add(cells);
      end = i + 1;
    }
    boolean table = rows.size() >= 2 && (columns >= 3 || (rows.size() >= 3 && hasFigures(rows)));
    return new DrawnTable(table ? even(rows, columns) : List.of(), table ? end : from);
  }

  boolean isTable() {
    return !rows.isEmpty();
  }

  /** Above the names of the rows there may be nothing. */
  private static List<List<String>> even(List<List<String>> rows, int columns) {
    List<List<String>> even = new ArrayList<>(rows);
    if (rows.getFirst().size() < columns) {
      List<String> head = new ArrayList<>(List.of(""));
      head.addAll(rows.getFirst());
      even.set(0, head);
    }
    return even;
  }

  private static boolean hasFigures(List<List<String>> rows) {
    long figures =
        rows.stream().filter(row -> row.getLast().chars().anyMatch(Character::isDigit)).count();
    return figures * 2 >= rows.size();
  }

  private static List<String> cells(String line) {
    if (line.length() > LONGEST_LINE || Bullets.isItem(line)) {
      return List.of();
    }
    boolean barred = line.startsWith("|") && line.endsWith("|") && line.length() > 2;
    String inner = barred ? line.substring(1, line.length() - 1).strip() : line;
    List<String> cells = List.of((barred ? BARS : NARROW).split(inner, -1));
    List<String> wide = barred || cells.size() != 2 ? cells : List.of(WIDE.split(inner, -1));
    boolean fits =
        wide.size() <= MOST_COLUMNS
            && wide.stream().allMatch(cell -> cell.length() <= LONGEST_CELL)
            && !Head.isQuestion(line);
    return fits ? wide : Collections.emptyList();
  }
}
