package dev.dateline.release;

import dev.dateline.newsroom.NewsroomName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands on the shelves of newsrooms; every read sees every write that ended before it. */
public interface Shelves {
  /**
   * How far a shelf goes.
   *
   * @param shelf under the name that it was opened with
   * @param last the last number that was given; 0 if none was
   * @param shown how many releases are on it
   * @param turns counts how often it got its first release or lost its last one
   * @param stamp counts what was written to the shelf
   */
  record Head(Shelf shelf, int last, int shown, long turns, long stamp) {
    /** Of a shelf that is not there yet. */
    public static Head opening(Shelf shelf) {
      return new Head(shelf, 0, 0, 0, 0);
    }

    /** Tells whether readers find anything on it. */
    public boolean isShown() {
      return shown > 0;
    }
  }

  /**
   * What has a number of a shelf.
   *
   * @param stamp of the shelf when this was written to it
   * @param listed null if the release is not on the shelf any more
   */
  record Entry(int number, long stamp, ReleaseId release, @Nullable Listed listed) {}

  /** Returns how far a shelf goes, or an {@linkplain Head#opening opening} one. */
  Head head(NewsroomName newsroom, Shelf shelf);

  /** Returns how far each shelf of a kind goes that there is, by path. */
  List<Head> heads(NewsroomName newsroom, Shelf.Kind kind);

  /** Returns what has the numbers from one to another, both among them, the lowest first. */
  List<Entry> entries(NewsroomName newsroom, Shelf shelf, int first, int last);

  /** Returns where a release stands, or {@link Placement#NOWHERE}. */
  Placement placement(NewsroomName newsroom, ReleaseId release);

  /**
   * Writes a release to shelves in one transaction.
   *
   * @return whether it did; if not, a shelf or the release is no longer as the shelving has it
   */
  boolean put(Shelving shelving);
}
