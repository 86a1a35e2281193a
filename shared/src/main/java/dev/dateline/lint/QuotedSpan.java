package dev.dateline.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words in quotation marks within a paragraph.
 *
 * @param end the index after the closing mark, or the text's length if there is none
 */
record QuotedSpan(int open, int end, boolean closed) {
  private static final String SINGLE = "‘'";

  /**
   * Finds the quotations of a paragraph, in order.
   *
   * <p>A single mark that nothing closes is an apostrophe; any other one opens what goes on in the
   * next paragraph.
   */
  static List<QuotedSpan> in(String text, Map<Character, Character> marks) {
    List<QuotedSpan> spans = new ArrayList<>();
    Set<Character> neverClosed = new HashSet<>();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      Character closing = marks.get(c);
      if (closing == null || neverClosed.contains(c) || !opens(text, i)) {
        i++;
        continue;
      }
      int close = closing(text, i, closing);
      if (close < 0 && SINGLE.indexOf(c) >= 0) {
        neverClosed.add(c);
        i++;
        continue;
      }
      QuotedSpan span = new QuotedSpan(i, close < 0 ? text.length() : close + 1, close >= 0);
      spans.add(span);
      i = span.end();
    }
    return spans;
  }

  boolean holds(Token word) {
    return word.start() >= open && word.end() <= end;
  }

  /** Returns the words without their marks. */
  String words(String text) {
    return text.substring(open + 1, closed ? end - 1 : end).strip();
  }

  private static boolean opens(String text, int i) {
    char c = text.charAt(i);
    if (i + 1 >= text.length()) {
      return false;
    }
    boolean straight = c == '"' || c == '\'';
    boolean single = SINGLE.indexOf(c) >= 0;
    if (!straight && !single) {
      return true;
    }
    boolean apart = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
    int next = text.codePointAt(i + 1);
    return apart && (single ? Character.isLetter(next) : !Character.isWhitespace(next));
  }

  private static int closing(String text, int open, char closing) {
    if (closing != '’' && closing != '\'') {
      return text.indexOf(closing, open + 1);
    }
    for (int i = text.indexOf(closing, open + 1); i >= 0; i = text.indexOf(closing, i + 1)) {
      if (i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1))) {
        return i;
      }
    }
    return -1;
  }
}
