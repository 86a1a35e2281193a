package dev.dateline.lint;

import dev.dateline.render.BodyText.Look;
import java.util.List;

/** A text of a release as readers see it, one paragraph, with its pointer and its words. */
record Passage(String pointer, String text, Look look, List<Token> words) {
  static Passage of(String pointer, String text, Look look) {
    return new Passage(pointer, text, look, Token.in(text));
  }

  static Passage of(String pointer, String text) {
    return of(pointer, text, Look.TEXT);
  }

  /** Returns the text between a word and the one after it. */
  String gapAfter(int word) {
    int end = word + 1 < words.size() ? words.get(word + 1).start() : text.length();
    return text.substring(words.get(word).end(), end);
  }

  /** Counts what stands between blanks and has a letter or digit. */
  static int countWords(String text) {
    int count = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        inWord = false;
      } else if (!inWord && Character.isLetterOrDigit(c)) {
        inWord = true;
        count++;
      }
      i += Character.charCount(c);
    }
    return count;
  }
}
