package dev.dateline.intake.text;

/**
 * A line of a form that says more than plain text does.
 *
 * @param number its place in the source, counted from 1
 * @param text its words, without what makes a heading, a list or emphasis of them
 * @param level of a heading, from 1; else 0
 */
public record PreparedLine(int number, String text, Shape shape, int level) {
  /** What the form says that the line is. */
  public enum Shape {
    PLAIN,
    HEADING,
    /** A paragraph of this line alone, all of it emphasised. */
    EMPHASIS,
    /** Belongs to the body whatever it says: a table, code. */
    BODY
  }
}
