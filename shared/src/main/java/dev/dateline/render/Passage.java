package dev.dateline.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A paragraph, a list item or a row as plain text, to be compared with another one.
 *
 * <p>White space of any length counts as one blank, and where a link leads counts like a word.
 */
record Passage(List<Piece> pieces) {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\h\\u0085\\u2028\\u2029]+");
  private static final Pattern BLANK_LINES = Pattern.compile("\\R(?:[ \\t]*\\R)+");

  /** Letters, marks and digits of the scripts that part their words. */
  private static final String LETTER =
      "[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}"
          + "\\p{IsKhmer}\\p{IsMyanmar}]]";

  private static final Pattern WORD =
      Pattern.compile(
          "\\p{Sc}?+%1$s++(?:[.,:'’-]%1$s++){0,50}+[%%\\p{Sc}]?+|\\X".formatted(LETTER));

  Passage {
    pieces = List.copyOf(pieces);
  }

  /**
   * A piece of text, or where a link leads.
   *
   * @param leads whether this is the target of the link that ends here
   */
  record Piece(String text, boolean leads) {
    /** Tells whether it is more than blanks and punctuation. */
    boolean says() {
      return leads || text.codePoints().anyMatch(Character::isLetterOrDigit);
    }
  }

  /** Returns no passage of no text, otherwise one. */
  static List<Passage> of(String text) {
    return new Builder().text(text).build();
  }

  /** Returns the passages of a text in which blank lines part them. */
  static List<Passage> paragraphsOf(String text) {
    return BLANK_LINES.splitAsStream(text).flatMap(paragraph -> of(paragraph).stream()).toList();
  }

  /** Returns the words, what stands between them, and the targets. */
  List<Piece> words() {
    List<Piece> words = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece.leads()) {
        words.add(piece);
        continue;
      }
      Matcher word = WORD.matcher(piece.text());
      while (word.find()) {
        words.add(new Piece(word.group(), false));
      }
    }
    return words;
  }

  /** Counts the words that say something, in any order. */
  Map<Piece, Integer> counted() {
    Map<Piece, Integer> counted = new HashMap<>();
    for (Piece word : words()) {
      if (word.says()) {
        counted.merge(word, 1, Integer::sum);
      }
    }
    return counted;
  }

  /** Collects a passage as it is read. */
  static final class Builder {
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    Builder text(String more) {
      text.append(more);
      return this;
    }

    /** Adds where the link leads whose text came last. */
    Builder target(String address) {
      endText();
      pieces.add(new Piece(address, true));
      return this;
    }

    /** Returns no passage if nothing was added to this one. */
    List<Passage> build() {
      endText();
      if (!pieces.isEmpty() && pieces.getLast().text().endsWith(" ")) {
        Piece last = pieces.removeLast();
        String stripped = last.text().stripTrailing();
        if (!stripped.isEmpty()) {
          pieces.add(new Piece(stripped, last.leads()));
        }
      }
      return pieces.isEmpty() ? List.of() : List.of(new Passage(pieces));
    }

    private void endText() {
      String written = BLANKS.matcher(text).replaceAll(" ");
      text.setLength(0);
      if (pieces.isEmpty()) {
        written = written.stripLeading();
      }
      if (!written.isEmpty()) {
        pieces.add(new Piece(written, false));
      }
    }
  }
}
