package dev.dateline.intake.html;

import java.util.Map;

/** What may be shown of a source, in its order: the beginning or end of an element, or text. */
sealed interface Piece {

  /** A void element has no end. */
  record Begin(String element, Map<String, String> attributes, int line) implements Piece {}

  record End(String element) implements Piece {}

  /**
   * Text of one line of the source; its white space means no more than a blank.
   *
   * @param asWritten whether its white space counts, as within {@code <pre>}
   */
  record Text(String value, int line, boolean asWritten) implements Piece {}
}
