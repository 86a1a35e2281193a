package dev.dateline.intake.html;

import dev.dateline.intake.Losses;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Begins and ends the lists that Word writes as paragraphs, one after another. */
final class WordLists {
  private final List<Piece> pieces;
  private final Losses losses;
  private @Nullable String open;

  WordLists(List<Piece> pieces, Losses losses) {
    this.pieces = pieces;
    this.losses = losses;
  }

  /** Begins an item, and the list where none of its sort is open. */
  void beginItem(WordItem item, int line) {
    if (!item.list().equals(open)) {
      end();
      open = item.list();
      pieces.add(new Piece.Begin(item.list(), item.attributes(), line));
    }
    if (item.level() > 1) {
      losses.sum("levels of a list", "the items of all levels stand in one list", line);
    }
    pieces.add(new Piece.Begin("li", Map.of(), line));
  }

  void end() {
    if (open != null) {
      pieces.add(new Piece.End(open));
      open = null;
    }
  }
}
