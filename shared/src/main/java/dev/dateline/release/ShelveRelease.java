package dev.dateline.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts a published release onto the shelves of its year and its tags, and takes others off.
 *
 * <p>It may be called at any time and any number of times, at once with others: what it writes is
 * on condition of what it has read, and what a newer version of the release came to is left alone.
 */
public final class ShelveRelease {
  /** Of which each that fails is one at which somebody else got on. */
  private static final int ATTEMPTS = 50;

  private final Shelves shelves;

  public ShelveRelease(Shelves shelves) {
    this.shelves = shelves;
  }

  /** Tells whether the shelves lack what a release has become by this version. */
  boolean lacks(PressRelease release) {
    return shelves.placement(release.newsroom(), release.id()).version()
        < release.state().version();
  }

  /**
   * Returns the places of a release once they show it as it is here, or newer.
   *
   * @throws Contended if others were faster each time
   */
  public List<Placement.Place> shelve(PressRelease release) {
    int failures = 0;
    while (failures < ATTEMPTS) {
      Placement before = shelves.placement(release.newsroom(), release.id());
      if (before.version() >= release.state().version()) {
        return before.places();
      }
      if (!shelves.put(shelving(before, release))) {
        failures++;
      }
    }
    throw new Contended(release.newsroom());
  }

  private Shelving shelving(Placement before, PressRelease release) {
    Listed listed = release.status() == Status.PUBLISHED ? Listed.of(release) : null;
    Map<String, Shelf> wanted = listed == null ? Map.of() : shelvesOf(release);
    List<Shelf> left =
        before.places().stream()
            .filter(Placement.Place::shown)
            .map(Placement.Place::shelf)
            .filter(shelf -> !wanted.containsKey(shelf.path()))
            .toList();
    List<Shelf> changed =
        wanted.values().stream().filter(shelf -> !before.shows(listed, shelf)).toList();
    if (left.size() + changed.size() > Shelving.MOST) {
      // The rest is still found wanting afterwards.
      return shelving(release, before, before.version(), before.listed(), left, List.of());
    }
    return shelving(release, before, release.state().version(), listed, left, changed);
  }

  private Shelving shelving(
      PressRelease release,
      Placement before,
      long version,
      @Nullable Listed listed,
      List<Shelf> left,
      List<Shelf> changed) {
    Map<String, Placement.Place> places = new LinkedHashMap<>();
    before.places().forEach(place -> places.put(place.shelf().path(), place));
    List<Shelving.Writing> writings = new ArrayList<>();
    for (Shelf shelf : Stream.concat(left.stream(), changed.stream()).toList()) {
      boolean shown = changed.contains(shelf);
      Shelves.Head head = shelves.head(release.newsroom(), shelf);
      Placement.Place place = places.get(shelf.path());
      int number = place == null ? head.last() + 1 : place.number();
      writings.add(
          new Shelving.Writing(
              head,
              place != null && place.shown(),
              new Shelves.Entry(number, head.stamp() + 1, release.id(), shown ? listed : null)));
      places.put(shelf.path(), new Placement.Place(head.shelf(), number, shown));
    }
    return new Shelving(
        release.newsroom(),
        release.id(),
        before,
        new Placement(version, before.writes() + 1, listed, List.copyOf(places.values())),
        writings);
  }

  private static Map<String, Shelf> shelvesOf(PressRelease release) {
    return Shelf.byPath(
        Stream.concat(
            Stream.of(Shelf.of(release.requiredAddress().year())),
            release.content().tags().stream().map(Shelf::of)));
  }
}
