package dev.dateline.render;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines for a typewriter: a letter takes a column, an ideograph two, an accent
 * none. Words and addresses that are wider than a line stay whole.
 */
final class Columns {
  private static final String NO_LINE_BEGINS_WITH = "、。〉》」』】〕〗！），．：；？］｝～”’…—ー々";
  private static final String NO_LINE_ENDS_WITH = "〈《「『【〔〖（［｛“‘";

  private final int width;
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private int columns;

  private Columns(int width) {
    this.width = width;
  }

  /** Breaks a text at its line breaks, and wherever a line would be wider than this. */
  static List<String> wrapped(String text, int width) {
    Columns wrapping = new Columns(width);
    for (String part : text.split("\n", -1)) {
      wrapping.add(part);
      wrapping.endLine();
    }
    return wrapping.lines;
  }

  /** Counts the columns that a text takes. */
  static int of(CharSequence text) {
    return text.codePoints().map(Columns::of).sum();
  }

  private void add(String text) {
    boolean blankBefore = false;
    int begin = 0;
    while (begin < text.length()) {
      if (Character.isWhitespace(text.charAt(begin))) {
        blankBefore = true;
        begin++;
        continue;
      }
      int end = endOfPiece(text, begin);
      add(text.substring(begin, end), blankBefore);
      blankBefore = false;
      begin = end;
    }
  }

  private void add(String piece, boolean blankBefore) {
    int wide = of(piece);
    if (columns > 0 && (long) columns + (blankBefore ? 1 : 0) + wide > width) {
      endLine();
    }
    if (columns > 0 && blankBefore) {
      line.append(' ');
      columns++;
    }
    line.append(piece);
    columns += wide;
  }

  private void endLine() {
    lines.add(line.toString());
    line.setLength(0);
    columns = 0;
  }

  /** Returns where the first place after {@code begin} is at which a line may end. */
  private static int endOfPiece(String text, int begin) {
    int before = text.codePointAt(begin);
    int at = begin + Character.charCount(before);
    while (at < text.length()) {
      int next = text.codePointAt(at);
      if (Character.isWhitespace(next) || mayPart(before, next)) {
        return at;
      }
      before = next;
      at += Character.charCount(next);
    }
    return at;
  }

  private static boolean mayPart(int before, int next) {
    return (of(before) == 2 || of(next) == 2)
        && of(next) > 0
        && NO_LINE_BEGINS_WITH.indexOf(next) < 0
        && NO_LINE_ENDS_WITH.indexOf(before) < 0;
  }

  private static int of(int c) {
    if (c < 0x300) {
      return 1;
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(c) ? 2 : 1;
    };
  }

  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115F)
        || (c >= 0x2E80 && c <= 0xA4CF)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE6F)
        || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0x1F300 && c <= 0x1FAFF)
        || (c >= 0x20000 && c <= 0x3FFFD);
  }
}
