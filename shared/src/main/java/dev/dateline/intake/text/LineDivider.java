package dev.dateline.intake.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Divides lines that hold two things: a date and a contact, a release line and a headline. */
final class LineDivider {
  private static final int HEAD = 30;
  private static final int LONG_LINE = 800;
  private static final Pattern GAP = Pattern.compile("\\t{1,9}+\\h*+|\\h{3,}+|\\h\\|\\h");
  private static final Pattern CONTACT_LATER =
      Pattern.compile(
          "(?iu)(?<=[\\h,;.)–-])(?:(?:media|press|news) )?(?:contacts?|kontakt|contacto|pressekontakt)\\h?:");

  private LineDivider() {}

  /** Makes paragraphs of a release that came on one or two lines with double spaces. */
  static List<Line> paragraphsOfOneLine(List<Line> lines) {
    long written = lines.stream().filter(line -> !line.isBlank()).count();
    boolean oneLine = lines.stream().anyMatch(line -> line.text().length() > LONG_LINE);
    if (written > 3 || !oneLine) {
      return lines;
    }
    List<Line> divided = new ArrayList<>();
    for (Line line : lines) {
      for (String piece : line.text().split("\\h{2,}+", -1)) {
        divided.add(new Line(line.number(), piece.strip()));
        divided.add(new Line(line.number(), ""));
      }
    }
    return divided;
  }

  /** Divides the free lines at the top of a release. */
  static void divideHead(Sheet sheet) {
    int seen = 0;
    for (int i = 0; i < sheet.size() && seen < HEAD; i++) {
      if (!sheet.isFree(i)) {
        continue;
      }
      seen++;
      int offset = offset(sheet.text(i));
      if (offset > 0) {
        sheet.divide(i, offset);
      }
    }
  }

  /** Returns where the second thing of a line begins; 0 if the line is one thing. */
  static int offset(String text) {
    if (text.length() > 400) {
      return 0;
    }
    int headline = Math.max(ReleaseLines.endOfImmediate(text), ReleaseLines.endOfBareEmbargo(text));
    Matcher contact = CONTACT_LATER.matcher(text);
    if (!ContactLabel.begins(text)
        && contact.find()
        && isOfHead(text.substring(0, contact.start()))) {
      return contact.start();
    }
    Matcher gap = GAP.matcher(text);
    while (gap.find()) {
      String before = text.substring(0, gap.start()).strip();
      String after = text.substring(gap.end()).strip();
      if (!before.isEmpty() && !after.isEmpty() && (isOfHead(before) || isOfHead(after))) {
        return gap.end();
      }
    }
    return headline;
  }

  static boolean isOfHead(String text) {
    return ReleaseLines.isReleaseLine(text)
        || ReleaseLines.isDate(text)
        || DocumentLabel.is(text)
        || ContactLabel.begins(text);
  }
}
