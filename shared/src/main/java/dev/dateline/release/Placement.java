package dev.dateline.release;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a release stands on the shelves of its newsroom.
 *
 * @param version of the release as the shelves show it; 0 if none does
 * @param writes counts how often this was written
 * @param listed as the shelves show it; null if it is on none of them any more
 * @param places on each shelf that it ever was on
 */
public record Placement(long version, long writes, @Nullable Listed listed, List<Place> places) {
  /** Of a release that was never on a shelf. */
  public static final Placement NOWHERE = new Placement(0, 0, null, List.of());

  /**
   * A place on a shelf, which is never given to another release.
   *
   * @param shown whether the release is on the shelf now
   */
  public record Place(Shelf shelf, int number, boolean shown) {}

  public Placement {
    places = List.copyOf(places);
  }

  /** Tells whether a shelf shows the release so. */
  boolean shows(@Nullable Listed wanted, Shelf shelf) {
    return Objects.equals(wanted, listed)
        && places.stream()
            .anyMatch(place -> place.shown() && place.shelf().path().equals(shelf.path()));
  }
}
