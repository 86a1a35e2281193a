package dev.dateline.intake.text;

import java.util.Arrays;
import java.util.List;

/** Finds out whether the lines of a text were broken at a width, and which belong together. */
final class Wrapping {
  private static final int NARROWEST = 40;
  private static final int WIDEST = 130;

  private Wrapping() {}

  /** Returns the width at which lines were broken, or 0 if each line is a paragraph. */
  static int width(List<Line> lines) {
    int[] lengths =
        lines.stream()
            .mapToInt(line -> line.text().length())
            .filter(n -> n > 25)
            .sorted()
            .toArray();
    if (lengths.length < 4) {
      return 0;
    }
    int width = lengths[lengths.length * 9 / 10];
    int longest = lengths[lengths.length - 1];
    long full = Arrays.stream(lengths).filter(n -> n >= width * 3 / 4).count();
    boolean broken = width >= NARROWEST && width <= WIDEST && longest <= width * 2;
    return broken && full >= 3 ? width : 0;
  }

  /**
   * Whether {@code next} goes on with the paragraph of the line before it.
   *
   * @param length of that line as it was written
   */
  static boolean goesOn(String line, int length, String next, int width) {
    boolean ends = Words.endsSentence(line);
    if (width == 0) {
      return !ends
          && (line.endsWith(",") || Headlines.isUnfinished(line) || Words.startsLowerCase(next))
          && !line.endsWith(":");
    }
    int room = next.indexOf(' ') < 0 ? next.length() : next.indexOf(' ');
    boolean full = length + 1 + room > width * 92 / 100;
    if (ends || line.endsWith(":")) {
      return full;
    }
    return full || Words.startsLowerCase(next) || length * 10 > width * 6;
  }
}
