package dev.dateline.intake.text;

/**
 * A line of the source without the space around it.
 *
 * @param number its place in the source, counted from 1; the pieces of a divided line share it
 */
record Line(int number, String text) {
  boolean isBlank() {
    return text.isEmpty();
  }
}
