package dev.dateline.release;

import dev.dateline.newsroom.NewsroomName;
import java.util.List;

/**
 * What is written to shelves at once as a release comes onto them, changes there, or leaves them.
 *
 * @param before where it stands, as it was read
 */
public record Shelving(
    NewsroomName newsroom,
    ReleaseId release,
    Placement before,
    Placement after,
    List<Writing> writings) {
  /** So many have place in one transaction of 100 rows: two rows each, and one for the release. */
  public static final int MOST = 49;

  /**
   * What is written to one shelf.
   *
   * @param before as it was read
   * @param wasShown whether the release was on the shelf before
   */
  public record Writing(Shelves.Head before, boolean wasShown, Shelves.Entry entry) {
    /** Tells whether the release gets a number. */
    public boolean isNew() {
      return entry.number() > before.last();
    }

    /** Returns how far the shelf goes after it. */
    public Shelves.Head after() {
      int shown = before.shown() + (entry.listed() == null ? 0 : 1) - (wasShown ? 1 : 0);
      boolean turns = (shown == 0) != (before.shown() == 0);
      return new Shelves.Head(
          before.shelf(),
          Math.max(before.last(), entry.number()),
          shown,
          before.turns() + (turns ? 1 : 0),
          entry.stamp());
    }
  }

  public Shelving {
    writings = List.copyOf(writings);
    if (writings.size() > MOST) {
      throw new IllegalArgumentException("at most %d shelves are written at once".formatted(MOST));
    }
  }
}
