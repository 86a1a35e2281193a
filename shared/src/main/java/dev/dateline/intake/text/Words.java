package dev.dateline.intake.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Counts and compares words, which are runs of letters and digits. */
final class Words {
  private Words() {}

  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i < text.length() && isOfWord(text.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        words.add(text.substring(start, i));
        start = -1;
      }
    }
    return words;
  }

  /** Counts what stands between spaces and has a letter or digit. */
  static int count(String text) {
    int count = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        inWord = false;
      } else if (!inWord && isOfWord(c)) {
        inWord = true;
        count++;
      }
    }
    return count;
  }

  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  static boolean isAllCaps(String text) {
    return text.chars().anyMatch(Character::isUpperCase)
        && text.chars().noneMatch(Character::isLowerCase);
  }

  static boolean startsLowerCase(String text) {
    return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
  }

  /** Whether the text ends as a sentence does, closing marks aside. */
  static boolean endsSentence(String text) {
    int i = text.length() - 1;
    while (i >= 0 && "”\"»“’)]*_".indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    return i >= 0 && ".!?…".indexOf(text.charAt(i)) >= 0;
  }

  /** Takes off what makes a line bold or a heading: {@code **About us**} becomes About us. */
  static String plain(String text) {
    String plain = text.replace("**", "").replace("__", "");
    int i = 0;
    while (i < plain.length() && i < 6 && plain.charAt(i) == '#') {
      i++;
    }
    if (i > 0 && i < plain.length() && plain.charAt(i) == ' ') {
      plain = plain.substring(i);
    }
    if (plain.length() > 2 && plain.startsWith("*") && plain.endsWith("*")) {
      plain = plain.substring(1, plain.length() - 1);
    }
    return plain.strip();
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }
}
