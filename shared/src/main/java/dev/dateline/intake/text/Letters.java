package dev.dateline.intake.text;

import dev.dateline.release.SourcePart;
import java.util.Optional;

/** The letters and digits of a sheet in a row, each knowing its line: wrapping does not hide. */
final class Letters {
  private final StringBuilder letters = new StringBuilder();
  private final int[] lines;
  private int from;

  private Letters(int length) {
    this.lines = new int[length];
  }

  /** Takes the lines from {@code from} to before {@code to} that may hold what is looked for. */
  static Letters of(Sheet sheet, int from, int to) {
    int length = 0;
    for (int i = from; i < to; i++) {
      length += sheet.text(i).length();
    }
    Letters letters = new Letters(length);
    for (int i = from; i < to; i++) {
      letters.add(sheet.line(i));
    }
    return letters;
  }

  private void add(Line line) {
    for (int i = 0; i < line.text().length(); i++) {
      char c = line.text().charAt(i);
      if (Character.isLetterOrDigit(c)) {
        lines[letters.length()] = line.number();
        letters.append(c);
      }
    }
  }

  /** Returns the lines of the next place that reads so, behind the one found before it. */
  Optional<SourcePart> next(String pointer, String text) {
    String sought = squeezed(text);
    int at = sought.isEmpty() ? -1 : letters.indexOf(sought, from);
    if (at < 0) {
      return Optional.empty();
    }
    from = at + 1;
    int first = lines[at];
    int last = lines[at + sought.length() - 1];
    return Optional.of(new SourcePart(pointer, Math.min(first, last), Math.max(first, last)));
  }

  private static String squeezed(String text) {
    StringBuilder squeezed = new StringBuilder();
    text.chars().filter(Character::isLetterOrDigit).forEach(c -> squeezed.append((char) c));
    return squeezed.toString();
  }
}
