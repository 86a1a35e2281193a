package dev.dateline.intake.text;

import dev.dateline.release.Dateline;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Place, perhaps date and wire service, and a dash, before the first words of the text.
 *
 * @param unread a day without a year, which is no date
 * @param end where in the line the text begins; the line's length if it begins on the next
 */
record DatelineOpening(
    Dateline dateline, @Nullable DateMention date, @Nullable String unread, int end) {
  private static final int LONGEST_PREFIX = 220;
  private static final int FEWEST_WORDS = 8;

  /** Reads the beginning of a line; {@code below} is what stands on the lines after it. */
  static Optional<DatelineOpening> of(String line, String below) {
    String prefix = line.length() > LONGEST_PREFIX ? line.substring(0, LONGEST_PREFIX) : line;
    return new DatelineScan(prefix)
        .read()
        .filter(opening -> !DocumentLabel.is(opening.dateline().place()))
        .filter(opening -> opening.isBeforeText(line, below));
  }

  /** A release in capitals throughout differs from a headline in its full stops. */
  private static boolean isOfSentences(String first) {
    return Words.count(first) >= FEWEST_WORDS && (first.indexOf(". ") > 0 || first.endsWith("."));
  }

  /** A headline with a dash in it is followed by no sentence; a dateline is. */
  private boolean isBeforeText(String line, String below) {
    String first = line.substring(Math.min(end, line.length())).strip();
    String text = (first + " " + below).strip();
    boolean certain = dateline.wire() != null || date != null;
    if (Words.startsLowerCase(text) || (first.isEmpty() && !certain)) {
      return false;
    }
    boolean sentence = text.indexOf(". ") > 0 || Words.endsSentence(text);
    int fewest = Words.isAllCaps(dateline.place().split("[ ,]", 2)[0]) ? 3 : FEWEST_WORDS;
    boolean throughout = Words.isAllCaps(text) && isOfSentences(text);
    boolean capitals = Words.isAllCaps(first) && !isOfSentences(first) && !throughout;
    return certain || (sentence && Words.count(text) >= fewest && !capitals);
  }
}
