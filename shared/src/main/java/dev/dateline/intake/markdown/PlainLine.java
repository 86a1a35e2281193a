package dev.dateline.intake.markdown;

import java.util.Map;

/** The words of a line of Markdown, and where in the line each of their characters stands. */
final class PlainLine {
  private static final int LONGEST_ADDRESS = 2_000;
  private static final int LONGEST_AUTOLINK = 300;
  private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
  private static final Map<String, Character> ENTITIES =
      Map.of(
          "&amp;",
          '&',
          "&lt;",
          '<',
          "&gt;",
          '>',
          "&quot;",
          '"',
          "&nbsp;",
          '\u00A0',
          "&mdash;",
          '—',
          "&ndash;",
          '–',
          "&hellip;",
          '…',
          "&#39;",
          '\'');
  private final String raw;
  private final char[] written;
  private final boolean[] dropped;
  private final int[] brackets;
  private int openBrackets;

  private PlainLine(String raw) {
    this.raw = raw;
    this.written = raw.toCharArray();
    this.dropped = new boolean[raw.length()];
    this.brackets = new int[raw.length()];
  }

  /**
   * Reads what is written from {@code begin} on, behind the marks of its block.
   *
   * <p>The address of a mail or phone link is among the words, that of a page is not.
   */
  static PlainLine of(String raw, int begin) {
    PlainLine line = new PlainLine(raw);
    for (int i = 0; i < begin; i++) {
      line.dropped[i] = true;
    }
    int i = begin;
    while (i < raw.length()) {
      i = line.read(i);
    }
    return line;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < raw.length(); i++) {
      if (!dropped[i]) {
        text.append(written[i]);
      }
    }
    return text.toString().strip();
  }

  /**
   * Returns the end of the Markdown that has {@code words} as its last words, with the emphasis
   * opened again that was open there.
   */
  String ending(String words) {
    int left = words.length();
    int i = raw.length();
    while (i > 0 && (dropped[i - 1] || isSpace(written[i - 1]))) {
      i--;
    }
    int end = raw.length();
    while (i > 0 && left > 0) {
      i--;
      left -= dropped[i] ? 0 : 1;
    }
    while (i > 0 && dropped[i - 1] && opens(i - 1)) {
      i--;
    }
    String rest = raw.substring(i, end).strip();
    return openedAgain(rest);
  }

  /** Whether the mark belongs to what follows: it opens a link, emphasis, or escapes. */
  private boolean opens(int i) {
    return "[<\\!`".indexOf(raw.charAt(i)) >= 0
        || ("*_".indexOf(raw.charAt(i)) >= 0
            && (i == 0 || isSpace(raw.charAt(i - 1)) || opens(i - 1)));
  }

  private static String openedAgain(String rest) {
    int strong = count(rest, "**");
    int marks = count(rest.replace("**", ""), "*");
    return (strong % 2 == 1 ? "**" : "") + (marks % 2 == 1 ? "*" : "") + rest;
  }

  private static int count(String text, String mark) {
    int count = 0;
    for (int i = text.indexOf(mark); i >= 0; i = text.indexOf(mark, i + mark.length())) {
      count += i > 0 && text.charAt(i - 1) == '\\' ? 0 : 1;
    }
    return count;
  }

  private int read(int i) {
    return switch (raw.charAt(i)) {
      case '\\' -> escape(i);
      case '*', '_' -> emphasis(i);
      case '`' -> drop(i, i + 1);
      case '[' -> {
        brackets[openBrackets++] = i;
        yield i + 1;
      }
      case ']' -> closeBracket(i);
      case '<' -> autolink(i);
      case '&' -> entity(i);
      default -> i + 1;
    };
  }

  private int escape(int i) {
    boolean escapes = i + 1 < raw.length() && PUNCTUATION.indexOf(raw.charAt(i + 1)) >= 0;
    boolean breaks = i + 4 > raw.length() && raw.substring(i + 1).isBlank();
    if (escapes || breaks) {
      dropped[i] = true;
    }
    return escapes ? i + 2 : i + 1;
  }

  private int emphasis(int i) {
    int end = i;
    while (end < raw.length() && raw.charAt(end) == raw.charAt(i)) {
      end++;
    }
    boolean spaceBefore = i == 0 || isSpace(raw.charAt(i - 1));
    boolean spaceAfter = end == raw.length() || isSpace(raw.charAt(end));
    boolean within =
        raw.charAt(i) == '_'
            && i > 0
            && end < raw.length()
            && Character.isLetterOrDigit(raw.charAt(i - 1))
            && Character.isLetterOrDigit(raw.charAt(end));
    return (spaceBefore && spaceAfter) || within ? end : drop(i, end);
  }

  private int closeBracket(int i) {
    if (openBrackets == 0) {
      return i + 1;
    }
    int open = brackets[--openBrackets];
    if (!raw.startsWith("(", i + 1)) {
      return i + 1;
    }
    int end = closing(')', i + 2, LONGEST_ADDRESS);
    if (end < 0) {
      return i + 1;
    }
    drop(open > 0 && raw.charAt(open - 1) == '!' ? open - 1 : open, open + 1);
    drop(i, end + 1);
    keepAddress(open, i, end);
    return end + 1;
  }

  /** "[Ann Lee](mailto:ann@x.example)" says an address that its words do not. */
  private void keepAddress(int open, int close, int end) {
    String target = raw.substring(close + 2, end);
    String words = raw.substring(open, close);
    if (!target.startsWith("mailto:") && !target.startsWith("tel:")) {
      return;
    }
    int from = target.indexOf(':') + 1;
    int query = target.indexOf('?', from);
    String address = target.substring(from, query < 0 ? target.length() : query);
    boolean said =
        target.startsWith("tel:")
            ? words.chars().anyMatch(Character::isDigit)
            : words.contains(address);
    if (said) {
      return;
    }
    dropped[close + 1] = false;
    written[close + 1] = ' ';
    for (int i = 0; i < address.length(); i++) {
      dropped[close + 2 + from + i] = false;
    }
  }

  private int autolink(int i) {
    int end = closing('>', i + 1, LONGEST_AUTOLINK);
    if (end < 0) {
      return i + 1;
    }
    String inside = raw.substring(i + 1, end);
    boolean link = inside.indexOf(' ') < 0 && (inside.contains("@") || inside.contains("://"));
    if (!link) {
      return i + 1;
    }
    dropped[i] = true;
    dropped[end] = true;
    return end + 1;
  }

  private int entity(int i) {
    int end = closing(';', i + 1, 8);
    Character meant = end < 0 ? null : ENTITIES.get(raw.substring(i, end + 1));
    if (meant == null) {
      return i + 1;
    }
    written[i] = meant;
    return drop(i + 1, end + 1);
  }

  private int closing(char mark, int from, int most) {
    int end = Math.min(raw.length(), from + most);
    for (int i = from; i < end; i++) {
      if (raw.charAt(i) == mark) {
        return i;
      }
    }
    return -1;
  }

  private int drop(int from, int to) {
    for (int i = from; i < to; i++) {
      dropped[i] = true;
    }
    return to;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
