package dev.dateline.intake.text;

import dev.dateline.release.ReleaseContent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the words of the source that neither the release nor a finding holds. */
final class Leftovers {
  private static final int MOST_LINES = 40;
  private final Map<String, Integer> held = new HashMap<>();

  private Leftovers(ReleaseContent content) {
    ContentText.of(content)
        .forEach(text -> Words.of(text).forEach(word -> held.merge(word, 1, Integer::sum)));
  }

  /** Names the words, mostly labels such as "Contact:", line by line. */
  static void report(Sheet sheet, ReleaseContent content, Findings findings) {
    Leftovers leftovers = new Leftovers(content);
    List<String> lines = new ArrayList<>();
    List<Integer> more = new ArrayList<>();
    for (int i = 0; i < sheet.size(); i++) {
      List<String> words = reported(sheet.part(i)) ? List.of() : leftovers.of(unread(sheet, i));
      if (!words.isEmpty() && lines.size() < MOST_LINES) {
        lines.add("line %d '%s'".formatted(sheet.line(i).number(), String.join(" ", words)));
      } else if (!words.isEmpty()) {
        more.add(sheet.line(i).number());
      }
    }
    if (lines.isEmpty()) {
      return;
    }
    String rest =
        more.isEmpty() ? "" : "; more in " + Findings.lines(more.getFirst(), more.getLast());
    findings.info(
        "WORDS_LEFT_OUT",
        "#",
        "These words were read as labels or said twice and stand in no member: %s%s."
            .formatted(String.join("; ", lines), rest));
  }

  /** The date of a dateline is read, though not kept as it is written. */
  private static String unread(Sheet sheet, int i) {
    boolean dateline = sheet.part(i) == Part.DATELINE;
    return dateline ? ReleaseLines.withoutDate(sheet.text(i)) : sheet.text(i);
  }

  private static boolean reported(Part part) {
    return part == Part.MAIL_HEADER
        || part == Part.GREETING
        || part == Part.PAGE_FURNITURE
        || part == Part.SIGNATURE
        || part == Part.LEFT_OUT;
  }

  private List<String> of(String line) {
    List<String> left = new ArrayList<>();
    for (String word : Words.of(line)) {
      if (held.merge(word, -1, Integer::sum) < 0) {
        left.add(word);
      }
    }
    return left;
  }
}
