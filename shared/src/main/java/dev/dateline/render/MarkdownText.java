package dev.dateline.render;

import java.util.List;

/** Writes pieces of a line of Markdown. */
final class MarkdownText {
  private static final int LONGEST_ENTITY = 40;

  private MarkdownText() {}

  /**
   * A piece of a line.
   *
   * @param mark what stands on both sides of emphasis; empty where there is none
   * @param plain the text without any marks, for where the mark cannot stand
   */
  record Piece(String mark, String text, String plain) {}

  /** Returns text in one line, with no character that would be read as a mark. */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      escape(text, i, out);
    }
    return out.toString();
  }

  /** Returns text in the lines that it has. */
  static String escapedLines(String text) {
    return String.join("\n", text.lines().map(MarkdownText::escaped).toList());
  }

  /** Returns a link, and nothing where nobody would see it. */
  static String link(String text, String target) {
    if (text.isBlank()) {
      return text;
    }
    StringBuilder address = new StringBuilder();
    for (int i = 0; i < target.length(); i++) {
      char c = target.charAt(i);
      switch (c) {
        case '(' -> address.append("%28");
        case ')' -> address.append("%29");
        case '<' -> address.append("%3C");
        case '>' -> address.append("%3E");
        case '\\' -> address.append("%5C");
        case '{' -> address.append("%7B");
        case '|' -> address.append("%7C");
        case '&' -> address.append(isEntity(target, i) ? "&amp;" : "&");
        default -> address.append(c <= ' ' ? "%20" : String.valueOf(c));
      }
    }
    return "[" + text + "](" + address + ")";
  }

  /** Returns a piece of code; where a site generator may find a template in it, plain text. */
  static String code(String text) {
    String line = text.replace('\n', ' ').replace('\r', ' ');
    if (line.isBlank() || line.indexOf('{') >= 0 || line.indexOf('|') >= 0) {
      return escaped(line);
    }
    String fence = fence(line, 1);
    boolean pads = line.startsWith("`") || line.endsWith("`");
    return fence + (pads ? " " + line + " " : line) + fence;
  }

  /** Returns more backticks than stand side by side in a text, and at least so many. */
  static String fence(String text, int least) {
    int longest = least - 1;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return "`".repeat(longest + 1);
  }

  /** Puts pieces together, with the marks that CommonMark reads as marks where they stand. */
  static String joined(List<Piece> pieces) {
    int[] next = beginningsOfRest(pieces);
    StringBuilder out = new StringBuilder();
    boolean afterMark = false;
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      String text = piece.text().strip();
      int begin = piece.text().indexOf(text);
      String lead = piece.text().substring(0, begin);
      String trail = piece.text().substring(begin + text.length());
      int before = lead.isEmpty() ? last(out) : ' ';
      int after = trail.isEmpty() ? next[i] : ' ';
      boolean joins = afterMark && begin == 0;
      if (!piece.mark().isEmpty() && !joins && isReadAsMark(text, before, after)) {
        out.append(lead).append(piece.mark()).append(text).append(piece.mark()).append(trail);
        afterMark = trail.isEmpty();
      } else {
        boolean longerFence = before == '`' && text.startsWith("`");
        out.append(piece.mark().isEmpty() && !longerFence ? piece.text() : piece.plain());
        afterMark &= piece.plain().isEmpty();
      }
    }
    return out.toString();
  }

  /**
   * Returns for each piece the character that follows it if it has marks itself: then the next one,
   * where no blank parts them, has none. It is a blank at the end.
   */
  private static int[] beginningsOfRest(List<Piece> pieces) {
    int[] next = new int[pieces.size()];
    int beginning = ' ';
    for (int i = pieces.size() - 1; i >= 0; i--) {
      next[i] = beginning;
      String own = pieces.get(i).plain();
      beginning = own.isEmpty() ? beginning : own.codePointAt(0);
    }
    return next;
  }

  private static int last(StringBuilder out) {
    return out.isEmpty() ? ' ' : out.codePointBefore(out.length());
  }

  /** Tells whether marks around a text flank it, as CommonMark says, on both sides. */
  private static boolean isReadAsMark(String text, int before, int after) {
    if (text.isEmpty() || isBlank(text.codePointAt(0))) {
      return false;
    }
    int last = text.codePointBefore(text.length());
    int first = text.codePointAt(0);
    return !isBlank(last)
        && (!isPunctuation(first) || isBlank(before) || isPunctuation(before))
        && (!isPunctuation(last) || isBlank(after) || isPunctuation(after));
  }

  private static void escape(String text, int i, StringBuilder out) {
    char c = text.charAt(i);
    switch (c) {
      case '\\', '`', '*', '[', ']', '~', '|' -> out.append('\\').append(c);
      case '!' -> out.append(i + 1 == text.length() ? "\\!" : "!");
      case '_' -> out.append(isInWord(text, i) ? "_" : "\\_");
      case '<' -> out.append("&lt;");
      case '&' -> out.append(isEntity(text, i) ? "&amp;" : "&");
      case '{' -> out.append("&#123;");
      default -> out.append(Character.isWhitespace(c) ? ' ' : c);
    }
  }

  private static boolean isInWord(String text, int i) {
    return i > 0
        && i + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(i - 1))
        && Character.isLetterOrDigit(text.charAt(i + 1));
  }

  /** Tells whether the ampersand here would be read as the beginning of an entity. */
  private static boolean isEntity(String text, int ampersand) {
    int end = Math.min(text.length(), ampersand + LONGEST_ENTITY);
    for (int i = ampersand + 1; i < end; i++) {
      char c = text.charAt(i);
      if (c == ';') {
        return true;
      }
      if (c != '#' && !Character.isLetterOrDigit(c)) {
        return false;
      }
    }
    return false;
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isPunctuation(int c) {
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL ->
          true;
      default -> false;
    };
  }
}
