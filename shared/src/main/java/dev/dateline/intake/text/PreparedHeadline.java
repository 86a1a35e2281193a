package dev.dateline.intake.text;

import dev.dateline.release.ReleaseContent;
import org.jspecify.annotations.Nullable;

/** Finds headline and sub-headline among the headings of a form. */
final class PreparedHeadline {
  private static final int MOST_WORDS_ABOVE = 25;
  private static final int LONGEST_SUBHEADLINE = 300;
  private static final int FEWEST_WORDS_OF_SUBHEADLINE = 4;

  private final PreparedSheet lines;
  private final Sheet sheet;
  private final @Nullable String elsewhere;
  private @Nullable String headline;
  private @Nullable String subheadline;

  /**
   * Looks among these lines.
   *
   * @param elsewhere the headline that is said outside of them
   */
  PreparedHeadline(PreparedSheet lines, @Nullable String elsewhere) {
    this.lines = lines;
    this.sheet = lines.lines();
    this.elsewhere = elsewhere;
  }

  @Nullable String headline() {
    return headline;
  }

  @Nullable String subheadline() {
    return subheadline;
  }

  /** Claims both and returns the index of the line of the headline; -1 if no heading is one. */
  int claim() {
    int best = -1;
    for (int i = 0; i < sheet.size() && !isText(i); i++) {
      boolean may = sheet.isFree(i) && lines.shape(i) == PreparedLine.Shape.HEADING && !isOfHead(i);
      if (may && (best < 0 || lines.level(i) < lines.level(best))) {
        best = i;
      }
    }
    if (best < 0 || !isHeadline(best)) {
      return -1;
    }
    headline = sheet.text(best);
    sheet.claim(best, Part.HEADLINE);
    claimSubheadline(best);
    return best;
  }

  private boolean isHeadline(int i) {
    String text = sheet.text(i);
    if (ReleaseContent.HEADLINE.faultOf(text).isPresent()) {
      return false;
    }
    return elsewhere == null
        || sameWords(text, elsewhere)
        || (lines.level(i) == 1 && count(1) == 1);
  }

  private void claimSubheadline(int top) {
    int i = sheet.nextFree(top + 1);
    if (i == sheet.size() || isOfHead(i) || sheet.text(i).length() > LONGEST_SUBHEADLINE) {
      return;
    }
    int words = Words.count(sheet.text(i));
    boolean heading =
        lines.shape(i) == PreparedLine.Shape.HEADING
            && lines.level(i) > lines.level(top)
            && words >= FEWEST_WORDS_OF_SUBHEADLINE
            && countOfSections(lines.level(i)) == 1;
    boolean emphasised =
        lines.shape(i) == PreparedLine.Shape.EMPHASIS
            && words >= FEWEST_WORDS_OF_SUBHEADLINE
            && !sheet.text(i).endsWith(":")
            && DatelineOpening.of(sheet.text(i), "").isEmpty();
    if (heading || emphasised) {
      subheadline = sheet.text(i);
      sheet.claim(i, Part.SUBHEADLINE);
    }
  }

  private long count(int level) {
    return lines.prepared().stream().filter(line -> line.level() == level).count();
  }

  /** Headings of a level that are no "About us" and no "Media contact". */
  private long countOfSections(int level) {
    return lines.prepared().stream()
        .filter(line -> line.level() == level && !isOfHead(line.text()))
        .count();
  }

  private boolean isText(int i) {
    return sheet.isFree(i)
        && lines.shape(i) != PreparedLine.Shape.HEADING
        && !isOfHead(i)
        && Words.count(sheet.text(i)) > MOST_WORDS_ABOVE;
  }

  private boolean isOfHead(int i) {
    return isOfHead(sheet.text(i));
  }

  static boolean isOfHead(String text) {
    return LineDivider.isOfHead(text) || EndMark.is(text) || AboutHeading.of(text).isPresent();
  }

  /** Whether two texts have the same words, however they are written. */
  private static boolean sameWords(String one, String other) {
    return Words.of(Words.lower(one)).equals(Words.of(Words.lower(other)));
  }
}
