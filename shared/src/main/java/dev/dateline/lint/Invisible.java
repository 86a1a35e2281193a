package dev.dateline.lint;

import java.lang.Character.UnicodeScript;
import java.util.OptionalInt;
import java.util.Set;

/** Finds characters that nobody sees, where no script needs them. */
final class Invisible {
  private static final int ZWNJ = 0x200C;
  private static final int ZWJ = 0x200D;
  private static final int BLACK_FLAG = 0x1F3F4;

  /** Scripts whose letters take other forms beside a joiner or non-joiner. */
  private static final Set<UnicodeScript> JOINED =
      Set.of(
          UnicodeScript.ARABIC,
          UnicodeScript.SYRIAC,
          UnicodeScript.NKO,
          UnicodeScript.MONGOLIAN,
          UnicodeScript.DEVANAGARI,
          UnicodeScript.BENGALI,
          UnicodeScript.GURMUKHI,
          UnicodeScript.GUJARATI,
          UnicodeScript.ORIYA,
          UnicodeScript.TAMIL,
          UnicodeScript.TELUGU,
          UnicodeScript.KANNADA,
          UnicodeScript.MALAYALAM,
          UnicodeScript.SINHALA,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR,
          UnicodeScript.TIBETAN);

  private Invisible() {}

  /** Returns the first of them. */
  static OptionalInt firstIn(String text) {
    boolean rightToLeft = text.codePoints().anyMatch(Invisible::isRightToLeft);
    int before = -1;
    boolean inFlag = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      inFlag = c == BLACK_FLAG || (inFlag && isTag(c));
      boolean wanted =
          (c == ZWJ || c == ZWNJ)
              ? isJoined(before, c)
              : isMark(c) ? rightToLeft : isTag(c) && inFlag;
      if (isInvisible(c) && !wanted) {
        return OptionalInt.of(c);
      }
      before = c;
      i += Character.charCount(c);
    }
    return OptionalInt.empty();
  }

  /**
   * Overrides and embeddings (U+202A to U+202E) are wanted nowhere; isolates came in their place.
   */
  private static boolean isInvisible(int c) {
    return c == 0x00AD
        || c == 0x034F
        || c == 0x061C
        || c == 0x115F
        || c == 0x1160
        || c == 0x180E
        || (c >= 0x200B && c <= 0x200F)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x206F)
        || c == 0x3164
        || c == 0xFEFF
        || c == 0xFFA0
        || isTag(c);
  }

  /** Marks and isolates order what is written from right to left. */
  private static boolean isMark(int c) {
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x2066 && c <= 0x2069);
  }

  private static boolean isTag(int c) {
    return c >= 0xE0000 && c <= 0xE007F;
  }

  private static boolean isRightToLeft(int c) {
    byte direction = Character.getDirectionality(c);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  private static boolean isJoined(int before, int joiner) {
    if (before < 0) {
      return false;
    }
    boolean emoji =
        joiner == ZWJ
            && (before == 0xFE0F || Character.isEmoji(before) || Character.isEmojiModifier(before));
    boolean mark = Character.getType(before) == Character.NON_SPACING_MARK;
    return emoji || (mark && before > 0x0600) || JOINED.contains(UnicodeScript.of(before));
  }
}
