package dev.dateline.intake.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts the two columns of a letterhead, or of two contacts, one below the other. */
final class Columns {
  private static final int HEAD = 40;
  private static final int LONGEST = 300;
  private static final Pattern GAP = Pattern.compile("(?<=\\S)(?:\\t++|\\h{3,}+)(?=\\S)");

  private Columns() {}

  static List<Line> apart(List<Line> lines) {
    List<Line> apart = new ArrayList<>();
    int i = 0;
    while (i < lines.size()) {
      int end = endOfRows(lines, i);
      List<Line> rows = lines.subList(i, end);
      boolean two = rows.size() > 1;
      if (two && i < HEAD && rows.stream().anyMatch(Columns::isOfHead)) {
        add(column(rows, 0), apart);
        add(column(rows, 1), apart);
      } else if (two && areContacts(rows)) {
        List<Line> left = column(rows, 0);
        List<Line> right = column(rows, 1);
        for (; end < lines.size() && isAddress(lines.get(end)); end++) {
          (lacks(left, lines.get(end)) || !lacks(right, lines.get(end)) ? left : right)
              .add(lines.get(end));
        }
        add(left, apart);
        add(right, apart);
      } else {
        end = Math.max(end, i + 1);
        apart.addAll(lines.subList(i, end));
      }
      i = end;
    }
    return apart;
  }

  private static int endOfRows(List<Line> lines, int from) {
    int end = from;
    while (end < lines.size() && cells(lines.get(end)).size() == 2) {
      end++;
    }
    return end;
  }

  private static List<Line> column(List<Line> rows, int column) {
    return rows.stream()
        .map(row -> new Line(row.number(), cells(row).get(column)))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static void add(List<Line> column, List<Line> apart) {
    apart.addAll(column);
    apart.add(new Line(column.getLast().number(), ""));
  }

  /** Two people or two labels side by side, with addresses below both. */
  private static boolean areContacts(List<Line> rows) {
    List<String> top = cells(rows.getFirst());
    return (top.stream().allMatch(ContactCard::isName)
            || top.stream().allMatch(ContactLabel::begins))
        && column(rows, 0).stream().anyMatch(Columns::isAddress)
        && column(rows, 1).stream().anyMatch(Columns::isAddress);
  }

  private static boolean isAddress(Line line) {
    return Addresses.hasAny(line.text()) && CardLine.of(line.text()).pieces().isEmpty();
  }

  /** The longer of two columns goes on with what it does not have yet, a phone or an e-mail. */
  private static boolean lacks(List<Line> column, Line address) {
    boolean email = !Addresses.in(address.text()).emails().isEmpty();
    return column.stream()
        .map(line -> Addresses.in(line.text()))
        .allMatch(found -> email ? found.emails().isEmpty() : found.phones().isEmpty());
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
