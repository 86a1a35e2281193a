package dev.dateline.intake.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Words in quotation marks, and where they stand in their paragraph.
 *
 * @param open the index of the opening mark
 * @param end the index after the closing mark, or the paragraph's length if there is none
 */
record Quotation(String text, int open, int end, boolean closed) {
  private static final String OPENING = "“„«\"»‘";

  /** Apostrophes and closing marks that look like opening ones. */
  private static final String MAY_BE_NO_MARK = "‘»";

  private static final String BEFORE_OPENING = "([{—–-/*_:";

  static List<Quotation> in(String paragraph) {
    List<Quotation> found = new ArrayList<>();
    Set<Character> neverClosed = new HashSet<>();
    int i = 0;
    while (i < paragraph.length()) {
      char c = paragraph.charAt(i);
      if (neverClosed.contains(c) || !opens(paragraph, i)) {
        i++;
        continue;
      }
      int close = closing(paragraph, i);
      if (close < 0 && MAY_BE_NO_MARK.indexOf(c) >= 0) {
        neverClosed.add(c);
        i++;
        continue;
      }
      Quotation quotation = between(paragraph, i, close);
      found.add(quotation);
      i = quotation.end();
    }
    return found;
  }

  private static Quotation between(String paragraph, int open, int close) {
    int last = close < 0 ? paragraph.length() : close;
    int end = close < 0 ? last : close + 1;
    return new Quotation(paragraph.substring(open + 1, last).strip(), open, end, close >= 0);
  }

  private static boolean opens(String text, int i) {
    char c = text.charAt(i);
    if (OPENING.indexOf(c) < 0 || i + 1 >= text.length()) {
      return false;
    }
    if (c == '“' || c == '„' || c == '«') {
      return true;
    }
    char before = i == 0 ? ' ' : text.charAt(i - 1);
    boolean apart =
        Character.isWhitespace(before)
            || Character.isSpaceChar(before)
            || BEFORE_OPENING.indexOf(before) >= 0;
    return apart && !Character.isWhitespace(text.charAt(i + 1));
  }

  private static int closing(String text, int open) {
    return switch (text.charAt(open)) {
      case '“' -> text.indexOf('”', open + 1);
      case '„' -> earlier(text.indexOf('“', open + 1), text.indexOf('”', open + 1));
      case '«' -> text.indexOf('»', open + 1);
      case '»' -> text.indexOf('«', open + 1);
      case '‘' -> endOfSingle(text, open);
      default -> text.indexOf('"', open + 1);
    };
  }

  private static int earlier(int a, int b) {
    return a < 0 ? b : b < 0 ? a : Math.min(a, b);
  }

  /** A single closing mark is an apostrophe unless punctuation stands beside it. */
  private static int endOfSingle(String text, int open) {
    for (int i = text.indexOf('’', open + 1); i >= 0; i = text.indexOf('’', i + 1)) {
      boolean last = i + 1 == text.length();
      boolean beforeSpace = last || !Character.isLetterOrDigit(text.charAt(i + 1));
      boolean punctuated =
          ",.!?".indexOf(text.charAt(i - 1)) >= 0 || (!last && text.charAt(i + 1) == ',');
      if (beforeSpace && punctuated) {
        return i;
      }
    }
    return -1;
  }
}
