package dev.dateline.intake.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a line behind an index, among which zones are looked for. */
final class ZoneWords {
  /**
   * A word, or an abbreviation with its points.
   *
   * @param start where in the line it stands
   */
  record Token(String text, int start, int end) {
    String lower() {
      return Words.lower(text);
    }
  }

  private static final Pattern TOKEN = Pattern.compile("(?:\\p{L}\\.){2,5}|\\p{L}+");
  private static final Pattern SHIFT = Pattern.compile("[+\\-−–‐‑]\\d");
  private static final Pattern OPENS = Pattern.compile(".*[,(;/|\\[–—-][\\h*(]*");
  private static final Pattern ENDS = Pattern.compile("[\\h*]*(?:$|[,.;:()/|\\]\\[–—-].*)");
  private final String text;
  private final int from;
  private final List<Token> tokens = new ArrayList<>();

  ZoneWords(String text, int from) {
    this.text = text;
    this.from = from;
    Matcher token = TOKEN.matcher(text).region(from, text.length());
    while (token.find()) {
      tokens.add(new Token(token.group(), token.start(), token.end()));
    }
  }

  int size() {
    return tokens.size();
  }

  Token get(int i) {
    return tokens.get(i);
  }

  /** Tells whether a word is there and is one of a set, in lower case. */
  boolean isOneOf(int i, Set<String> words) {
    return i >= 0 && i < tokens.size() && words.contains(tokens.get(i).lower());
  }

  /** "CET+1" is another zone than CET, and no name that people know. */
  boolean isShifted(int last) {
    return SHIFT.matcher(text).region(tokens.get(last).end(), text.length()).lookingAt();
  }

  /** "et" and "est" in small letters are French words, but not behind "9 a.m.". */
  boolean isAbbreviation(Token token) {
    boolean behindTime =
        text.substring(from, token.start()).isBlank()
            && text.substring(Math.max(0, from - 2), from).matches(".?[mM]\\.?");
    return token.text().endsWith(".") || Words.isAllCaps(token.text()) || behindTime;
  }

  boolean opens(int i) {
    if (i > 0 && Set.of("us", "u.s.").contains(tokens.get(i - 1).lower())) {
      return opens(i - 1);
    }
    int before = i == 0 ? from : tokens.get(i - 1).end();
    boolean first = i == 0 && text.substring(before, tokens.get(i).start()).isBlank();
    boolean in = i > 0 && Set.of("in", "en", "à").contains(tokens.get(i - 1).lower());
    return first || in || OPENS.matcher(text.substring(before, tokens.get(i).start())).matches();
  }

  boolean ends(int i) {
    return ENDS.matcher(text.substring(tokens.get(i).end())).matches();
  }

  /** Whether words are parted by blanks, apostrophes and hyphens alone. */
  boolean isPhrase(int i, int words) {
    for (int k = i; k + 1 < i + words; k++) {
      String gap = text.substring(tokens.get(k).end(), tokens.get(k + 1).start());
      if (gap.length() != 1 || " \u00A0'’-_".indexOf(gap.charAt(0)) < 0) {
        return false;
      }
    }
    return true;
  }

  String phrase(int i, int words) {
    StringBuilder phrase = new StringBuilder(tokens.get(i).lower());
    for (int k = i + 1; k < i + words; k++) {
      phrase.append(' ').append(tokens.get(k).lower());
    }
    String name = phrase.toString();
    return words == 1 && name.endsWith(".") ? name.replace(".", "") : name;
  }
}
