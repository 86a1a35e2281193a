package dev.dateline.intake.markdown;

import dev.dateline.release.Loss;
import dev.dateline.release.Understanding;
import java.util.ArrayList;
import java.util.List;

/** Collects what of a source is not in the release, as much as is kept of it. */
final class Losses {
  private final List<Loss> first = new ArrayList<>();
  private int all;

  void add(String what, String reason, int line) {
    all++;
    if (first.size() < Understanding.MOST_LOSSES) {
      first.add(new Loss(shortened(what), reason, line));
    }
  }

  /** Returns them; where there are too many the last one says how many more there are. */
  List<Loss> list() {
    if (all <= Understanding.MOST_LOSSES) {
      return List.copyOf(first);
    }
    List<Loss> most = new ArrayList<>(first.subList(0, Understanding.MOST_LOSSES - 1));
    int more = all - most.size();
    most.add(
        new Loss(
            "%d more".formatted(more),
            "so many losses are not listed one by one",
            first.getLast().line()));
    return List.copyOf(most);
  }

  private static String shortened(String what) {
    // YAML may write what no text may hold.
    String line = what.replaceAll("[\\p{Cc}\\p{Cs}]+", " ").strip();
    int longest = Loss.WHAT.longest();
    if (line.length() <= longest) {
      return line.isEmpty() ? "a blank" : line;
    }
    int end = Character.isHighSurrogate(line.charAt(longest - 2)) ? longest - 2 : longest - 1;
    return line.substring(0, end) + "…";
  }
}
