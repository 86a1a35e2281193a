package dev.dateline.intake.text;

import dev.dateline.release.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what is doubtful while a text is read. */
final class Findings {
  private static final int LONGEST_QUOTE = 400;
  private static final int MOST_OF_ONE_CODE = 50;
  private final List<Finding> all = new ArrayList<>();
  private final Map<String, Integer> counts = new HashMap<>();

  void error(String code, @Nullable String pointer, String message) {
    add(new Finding(code, Finding.Level.ERROR, message, pointer));
  }

  void warning(String code, @Nullable String pointer, String message) {
    add(new Finding(code, Finding.Level.WARNING, message, pointer));
  }

  void info(String code, @Nullable String pointer, String message) {
    add(new Finding(code, Finding.Level.INFO, message, pointer));
  }

  /** What is wrong a hundred times need not be said as often. */
  void add(Finding finding) {
    if (counts.merge(finding.code(), 1, Integer::sum) <= MOST_OF_ONE_CODE) {
      all.add(finding);
    }
  }

  List<Finding> list() {
    return List.copyOf(all);
  }

  /** Shortens what is quoted in a message, which names the lines as well. */
  static String quoted(String text) {
    return Finding.quoted(text, LONGEST_QUOTE);
  }

  /** Says {@code line 4} or {@code lines 4 to 9}. */
  static String lines(int first, int last) {
    return first == last ? "line " + first : "lines %d to %d".formatted(first, last);
  }
}
