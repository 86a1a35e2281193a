package dev.dateline.intake.text;

import java.util.regex.Pattern;

/** The mark below the text: ###, # #, -30-, – Ende –, ENDS. */
final class EndMark {
  private static final Pattern FORM =
      Pattern.compile(
          "#(?:\\h?#){0,9}+"
              + "|[-–—*#\\h]{0,6}+30[-–—*#\\h]{1,6}+"
              + "|[-–—*#/\\h]{1,6}+(?:[eE][nN][dD]|[eE]nd of (?:press )?[rR]elease)[-–—*#/\\h]{1,6}+"
              + "|[-–—*#/.\\h]{0,6}+(?:ENDS?|Ends|ENDE|Ende|FIN|Fin|FINAL|ENDE DER (?:PRESSE)?MITTEILUNG)[-–—*#/.\\h]{0,6}+"
              + "|[-–—\\h]{0,4}+[oO]{2,6}+[-–—\\h]{0,4}+|\\(Schluss\\)|xxx|XXX|\\*(?:\\h?\\*){2,9}+|[oO]0[oO]");

  private EndMark() {}

  static boolean is(String text) {
    return text.length() <= 40 && FORM.matcher(text).matches();
  }

  /**
   * Claims the marks below {@code from} and returns where the first of them is, or the size.
   *
   * <p>Asterisks divide a text as well, so they count only where nothing else ends it.
   */
  static int claim(Sheet sheet, int from) {
    int first = sheet.size();
    int asterisks = sheet.size();
    for (int i = from; i < sheet.size(); i++) {
      if (!sheet.isFree(i) || !is(sheet.text(i))) {
        continue;
      }
      if (sheet.text(i).startsWith("*") && !sheet.text(i).contains("30")) {
        asterisks = i;
      } else {
        sheet.claim(i, Part.END_MARK);
        first = Math.min(first, i);
      }
    }
    if (first == sheet.size() && asterisks < first && isBelowTheText(sheet, asterisks)) {
      sheet.claim(asterisks, Part.END_MARK);
      return asterisks;
    }
    return first;
  }

  private static boolean isBelowTheText(Sheet sheet, int mark) {
    int above = Words.count(sheet.joined(0, mark));
    return Words.count(sheet.joined(mark, sheet.size())) * 3 < above;
  }
}
