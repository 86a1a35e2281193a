package dev.dateline.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A run of letters, marks and digits, and where it stands in its text. */
record Token(String text, int start, int end) {
  static List<Token> in(String text) {
    List<Token> tokens = new ArrayList<>();
    int start = -1;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      boolean inside = isOfWord(c);
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        tokens.add(new Token(text.substring(start, i), start, i));
        start = -1;
      }
      i += Character.charCount(c);
    }
    if (start >= 0) {
      tokens.add(new Token(text.substring(start), start, text.length()));
    }
    return tokens;
  }

  String lower() {
    return text.toLowerCase(Locale.ROOT);
  }

  boolean startsUpperCase() {
    return Character.isUpperCase(text.codePointAt(0));
  }

  /** Tells whether it is written in capitals, as acronyms are; one letter is none. */
  boolean isCapitals() {
    return text.codePointCount(0, text.length()) > 1
        && text.codePoints().noneMatch(Character::isLowerCase);
  }

  boolean isNumber() {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  static boolean isOfWord(int c) {
    if (Character.isLetterOrDigit(c)) {
      return true;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }
}
