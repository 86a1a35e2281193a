package dev.dateline.intake.text;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Claims what stands on every page and not in the text: footers, page numbers, "-more-". */
final class PageFurniture {
  private static final Pattern PAGE =
      Pattern.compile(
          "(?iu)^[-–— ]{0,3}+(?:page|seite|página|p\\.)\\h?\\d{1,3}(?:\\h?(?:of|/|von|de|sur)\\h?\\d{1,3})?[-–— ]{0,3}+$"
              + "|^[-–— (]{1,3}+(?:more|mehr|suite|más|plus)[-–— )]{1,3}+$"
              + "|^[-–—]{1,3}+\\h?\\d{1,2}\\h?[-–—]{1,3}+$"
              // What the Austrian service puts above and below a release.
              + "|^OTS\\d{4}\\b.{0,70}$|^~$");
  private static final int FEWEST_WORDS = 4;
  private static final int MOST_WORDS_OF_SLUG = 8;
  private static final int LONGEST = 250;

  private PageFurniture() {}

  static void claim(Sheet sheet) {
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < sheet.size(); i++) {
      if (mayRepeat(sheet.text(i))) {
        counts.merge(key(sheet.text(i)), 1, Integer::sum);
      }
    }
    for (int i = 0; i < sheet.size(); i++) {
      if (sheet.isFree(i) && isFurniture(sheet.text(i), counts)) {
        sheet.claim(i, Part.PAGE_FURNITURE);
      }
    }
    for (int i = 1; i < sheet.size(); i++) {
      if (sheet.part(i) == Part.PAGE_FURNITURE && isSlugLine(sheet, i - 1)) {
        sheet.claim(i - 1, Part.PAGE_FURNITURE);
      }
    }
  }

  /** In capitals between "-more-" and "Page 2" stands again what the release is about. */
  private static boolean isSlugLine(Sheet sheet, int at) {
    int before = at - 1;
    while (before > 0 && sheet.isBlank(before)) {
      before--;
    }
    return sheet.isFree(at)
        && before >= 0
        && sheet.part(before) == Part.PAGE_FURNITURE
        && Words.isAllCaps(sheet.text(at))
        && Words.count(sheet.text(at)) <= MOST_WORDS_OF_SLUG;
  }

  private static boolean isFurniture(String text, Map<String, Integer> counts) {
    boolean pageNumber = text.length() <= 80 && !EndMark.is(text) && PAGE.matcher(text).matches();
    return pageNumber || (mayRepeat(text) && counts.getOrDefault(key(text), 0) >= 2);
  }

  /** A sentence or a list item that is written twice is the author's. */
  private static boolean mayRepeat(String text) {
    return text.length() <= LONGEST
        && !Words.endsSentence(text)
        && Words.of(text).size() >= FEWEST_WORDS
        && !ReleaseLines.isReleaseLine(text)
        && text.codePoints().anyMatch(c -> Character.isDigit(c) || c == '@' || c == '|');
  }

  /** Footers differ in their page number alone, so short numbers are not compared. */
  private static String key(String text) {
    return text.replaceAll("\\b\\d{1,2}\\b", "0");
  }
}
