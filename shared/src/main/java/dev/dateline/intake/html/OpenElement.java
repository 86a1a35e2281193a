package dev.dateline.intake.html;

import dev.dateline.render.BodyPolicy;
import java.util.Set;

/** An element that has begun in the source, and perhaps in what is written. */
final class OpenElement {
  private static final Set<String> PARAGRAPHS =
      Set.of("p", "pre", "h1", "h2", "h3", "h4", "h5", "h6");

  final Piece.Begin begin;

  /** Whether it is a paragraph that the source does not have. */
  final boolean added;

  boolean written;
  boolean everWritten;
  int emptyCells;

  // Asked for each character within it.
  private final boolean inline;
  private final boolean group;
  private final boolean paragraph;

  OpenElement(Piece.Begin begin, boolean added) {
    this.begin = begin;
    this.added = added;
    this.inline = BodyPolicy.isInline(name());
    this.group = BodyPolicy.isGroup(name());
    this.paragraph = PARAGRAPHS.contains(name());
  }

  String name() {
    return begin.element();
  }

  boolean isInline() {
    return inline;
  }

  boolean isGroup() {
    return group;
  }

  /** Whether no block may stand in it. */
  boolean isParagraph() {
    return paragraph;
  }

  boolean isCell() {
    return name().equals("td") || name().equals("th");
  }
}
