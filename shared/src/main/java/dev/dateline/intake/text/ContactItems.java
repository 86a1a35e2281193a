package dev.dateline.intake.text;

import java.util.ArrayList;
import java.util.List;

/** A contact of which name, address and phone are the items of a list. */
final class ContactItems {
  private static final int MOST_WORDS = 12;

  private ContactItems() {}

  /** Returns the lines, those of contacts without their bullets. */
  static List<Line> withoutBullets(List<PreparedLine> prepared) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < prepared.size(); ) {
      int end = endOfItems(prepared, i);
      boolean contacts = areContacts(prepared.subList(i, end));
      for (int last = Math.max(end, i + 1); i < last; i++) {
        String text = prepared.get(i).text();
        lines.add(new Line(prepared.get(i).number(), contacts ? Bullets.without(text) : text));
      }
    }
    return lines;
  }

  private static int endOfItems(List<PreparedLine> lines, int from) {
    int end = from;
    while (end < lines.size() && Bullets.isItem(lines.get(end).text())) {
      end++;
    }
    return end;
  }

  private static boolean areContacts(List<PreparedLine> items) {
    return items.stream().anyMatch(item -> Addresses.hasAny(item.text()))
        && items.stream()
            .allMatch(
                item -> Words.count(item.text()) <= MOST_WORDS && !Words.endsSentence(item.text()));
  }
}
