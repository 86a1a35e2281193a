package dev.dateline.intake.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the two columns of a letterhead one below the other. */
final class Columns {
  private static final int HEAD = 40;
  private static final int LONGEST = 300;
  private static final Pattern GAP = Pattern.compile("(?<=\\S)(?:\\t++|\\h{3,}+)(?=\\S)");

  private Columns() {}

  static List<Line> apart(List<Line> lines) {
    List<Line> apart = new ArrayList<>();
    int i = 0;
    while (i < lines.size()) {
      int end = i;
      while (end < Math.min(lines.size(), HEAD) && cells(lines.get(end)).size() == 2) {
        end++;
      }
      if (end - i >= 2 && lines.subList(i, end).stream().anyMatch(Columns::isOfHead)) {
        addColumn(lines.subList(i, end), 0, apart);
        addColumn(lines.subList(i, end), 1, apart);
      } else {
        end = Math.max(end, i + 1);
        apart.addAll(lines.subList(i, end));
      }
      i = end;
    }
    return apart;
  }

  private static void addColumn(List<Line> lines, int column, List<Line> apart) {
    lines.forEach(line -> apart.add(new Line(line.number(), cells(line).get(column))));
    apart.add(new Line(lines.getLast().number(), ""));
  }

  private static boolean isOfHead(Line line) {
    return cells(line).stream().anyMatch(LineDivider::isOfHead);
  }

  private static List<String> cells(Line line) {
    String text = line.text();
    if (text.length() > LONGEST) {
      return List.of(text);
    }
    List<String> cells = new ArrayList<>();
    Matcher gap = GAP.matcher(text);
    int from = 0;
    while (gap.find()) {
      cells.add(text.substring(from, gap.start()));
      from = gap.end();
    }
    cells.add(text.substring(from));
    return cells;
  }
}
