package dev.dateline.release;

import java.util.ArrayList;
import java.util.List;

/**
 * The age of what stands at an address: which facts of the table it was made from.
 *
 * @param claim the epoch of the claim on the address
 * @param releases the version of the release that has the address, then of each that readers are
 *     led on to
 * @param newsroom the version of the newsroom's settings
 * @param renderer the version of the code that writes pages
 */
public record Epoch(long claim, List<Long> releases, long newsroom, int renderer) {
  /** Older than any other: of what is rendered to see whether it can be, and stored nowhere. */
  public static final Epoch TRIAL = new Epoch(0, List.of(0L), 0, 0);

  public Epoch {
    releases = List.copyOf(releases);
  }

  /** Reads what {@link #toString} wrote. */
  public static Epoch of(String text) {
    String[] parts = text.split("\\.", -1);
    List<Long> releases = new ArrayList<>();
    for (String version : parts[1].split("-", -1)) {
      releases.add(Long.parseLong(version));
    }
    return new Epoch(
        Long.parseLong(parts[0]), releases, Long.parseLong(parts[2]), Integer.parseInt(parts[3]));
  }

  /**
   * Tells whether nothing in {@code other} is newer than this.
   *
   * <p>Two epochs may both be newer than the other, one in the releases and one in the settings;
   * then both were read while the table changed, and reading again gives one that covers both. The
   * renderer decides only between equal facts, so that going back to an older one cannot keep
   * anybody waiting.
   */
  boolean covers(Epoch other) {
    int age = compareReleases(other);
    if (age == 0 && newsroom == other.newsroom) {
      return renderer >= other.renderer;
    }
    return age >= 0 && newsroom >= other.newsroom;
  }

  /** Tells whether this is of the same facts and a newer renderer. */
  boolean isRenderedLaterThan(Epoch other) {
    return renderer > other.renderer
        && new Epoch(claim, releases, newsroom, other.renderer).equals(other);
  }

  /**
   * Whom the claim names decides what the versions after it are of, and so each before the next.
   */
  private int compareReleases(Epoch other) {
    if (claim != other.claim) {
      return Long.compare(claim, other.claim);
    }
    for (int i = 0; i < Math.min(releases.size(), other.releases.size()); i++) {
      int age = Long.compare(releases.get(i), other.releases.get(i));
      if (age != 0) {
        return age;
      }
    }
    return Integer.compare(releases.size(), other.releases.size());
  }

  @Override
  public String toString() {
    String versions = String.join("-", releases.stream().map(String::valueOf).toList());
    return claim + "." + versions + "." + newsroom + "." + renderer;
  }
}
