package dev.dateline.intake.html;

import dev.dateline.render.BodyPolicy;

/** An element that has begun in the source, and perhaps in what is written. */
final class OpenElement {
  final Piece.Begin begin;

  /** Whether it is a paragraph that the source does not have. */
  final boolean added;

  boolean written;
  boolean everWritten;
  int emptyCells;

  OpenElement(Piece.Begin begin, boolean added) {
    this.begin = begin;
    this.added = added;
  }

  String name() {
    return begin.element();
  }

  boolean isInline() {
    return BodyPolicy.isInline(name());
  }

  boolean isGroup() {
    return BodyPolicy.isGroup(name());
  }

  /** Whether no block may stand in it. */
  boolean isParagraph() {
    return name().matches("p|pre|h[1-6]");
  }

  boolean isCell() {
    return name().equals("td") || name().equals("th");
  }
}
