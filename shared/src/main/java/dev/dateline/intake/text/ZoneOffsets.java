package dev.dateline.intake.text;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds offsets from UTC, whichever minus they have: UTC-8, GMT −05:00, -0500. */
final class ZoneOffsets {
  /** An offset and where it stands; none where no zone of the world is so far off. */
  record Mention(Optional<ZoneOffset> offset, int start, int end) {}

  private static final int WESTERNMOST = -12 * 60;
  private static final int EASTERNMOST = 14 * 60;
  private static final String SIGN = "([+\\-−–‐‑])";

  /** "9:00 GMT - 10:00 CET" names two times. */
  private static final Pattern FROM_UTC =
      Pattern.compile(
          "\\b(?:UTC|GMT|utc|gmt)\\h?"
              + SIGN
              + "\\h?(\\d{1,2})(?:[:.]?(\\d{2}))?(?!\\d|[:.]\\d)(?!\\h?(?:[aApP]\\.?\\h?[mM]\\b|Uhr|[hH]\\b|hrs|\\p{Lu}{2,4}\\b))");

  private static final Pattern BARE =
      Pattern.compile("(?<=^|[\\h(,;]|\\d)" + SIGN + "(\\d{2}):?([0-5]\\d)(?!\\d|[:.]\\d)");

  private ZoneOffsets() {}

  static List<Mention> in(String text) {
    List<Mention> found = new ArrayList<>();
    for (Pattern pattern : new Pattern[] {FROM_UTC, BARE}) {
      Matcher said = pattern.matcher(text);
      while (said.find()) {
        int at = said.start();
        if (found.stream().noneMatch(one -> at >= one.start() && at < one.end())) {
          found.add(new Mention(offset(said), at, said.end()));
        }
      }
    }
    return found;
  }

  /** Puts blanks in place of the offsets, which look like hours: "21:00 -05:00". */
  static String without(String text) {
    StringBuilder rest = new StringBuilder(text);
    for (Mention said : in(text)) {
      for (int i = said.start(); i < said.end(); i++) {
        rest.setCharAt(i, ' ');
      }
    }
    return rest.toString();
  }

  private static Optional<ZoneOffset> offset(Matcher said) {
    int sign = said.group(1).equals("+") ? 1 : -1;
    int minutes = said.group(3) == null ? 0 : Integer.parseInt(said.group(3));
    int offset = sign * (60 * Integer.parseInt(said.group(2)) + minutes);
    return minutes > 59 || offset < WESTERNMOST || offset > EASTERNMOST
        ? Optional.empty()
        : Optional.of(ZoneOffset.ofTotalSeconds(60 * offset));
  }
}
