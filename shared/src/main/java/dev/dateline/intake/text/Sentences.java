package dev.dateline.intake.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds where sentences end, full stops of abbreviations aside. */
public final class Sentences {
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "st", "jr", "sr", "inc", "ltd", "co", "corp", "no", "vs",
          "gov", "sen", "rep", "lt", "col", "gen", "rev", "hon", "sgt", "capt", "bzw", "ca", "usw",
          "nr", "mme", "ing", "dipl", "bros", "dept", "univ", "ph", "assn");

  private Sentences() {}

  /** Divides a paragraph into its sentences, in order. */
  public static List<String> of(String paragraph) {
    List<String> sentences = new ArrayList<>();
    for (int at = 0; at < paragraph.length(); ) {
      int end = end(paragraph, at, paragraph.length());
      sentences.add(paragraph.substring(at, end).strip());
      at = end;
    }
    return sentences;
  }

  /** Returns the index after the full stop of the sentence that holds {@code from}. */
  static int end(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (ends(text, i)) {
        return i + 1;
      }
    }
    return to;
  }

  /** Returns where the sentence begins that ends before {@code to}. */
  static int begin(String text, int from, int to) {
    for (int i = to - 2; i >= from; i--) {
      if (ends(text, i)) {
        return i + 1;
      }
    }
    return from;
  }

  private static boolean ends(String text, int i) {
    char c = text.charAt(i);
    if (c != '.' && c != '!' && c != '?') {
      return false;
    }
    int next = i + 1;
    while (next < text.length() && "”\"»’)*_".indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    if (next >= text.length()) {
      return true;
    }
    boolean spaced = Character.isWhitespace(text.charAt(next)) && next + 1 < text.length();
    if (!spaced || Character.isLowerCase(text.charAt(next + 1))) {
      return false;
    }
    return c != '.' || !abbreviated(text, i);
  }

  private static boolean abbreviated(String text, int stop) {
    int begin = stop;
    while (begin > 0 && stop - begin < 12 && Character.isLetter(text.charAt(begin - 1))) {
      begin--;
    }
    String word = text.substring(begin, stop);
    boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    return initial || ABBREVIATIONS.contains(Words.lower(word));
  }
}
