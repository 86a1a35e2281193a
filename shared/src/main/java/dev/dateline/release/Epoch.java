package dev.dateline.release;

/**
 * The age of what stands at an address: which facts of the table it was made from.
 *
 * @param address raised by each change that touches the address
 * @param newsroom the version of the newsroom's settings
 * @param renderer the version of the code that writes pages
 */
public record Epoch(long address, long newsroom, int renderer) {
  /** Older than any other: of what is rendered to see whether it can be, and stored nowhere. */
  public static final Epoch TRIAL = new Epoch(0, 0, 0);

  /** Reads what {@link #toString} wrote. */
  public static Epoch of(String text) {
    String[] parts = text.split("\\.", -1);
    return new Epoch(
        Long.parseLong(parts[0]), Long.parseLong(parts[1]), Integer.parseInt(parts[2]));
  }

  /**
   * Tells whether nothing in {@code other} is newer than this.
   *
   * <p>Two epochs may both be newer than the other, each in one fact; then both were read while the
   * table changed, and reading again gives one that covers both. The renderer decides only between
   * equal facts, so that going back to an older one cannot keep anybody waiting.
   */
  boolean covers(Epoch other) {
    if (address == other.address && newsroom == other.newsroom) {
      return renderer >= other.renderer;
    }
    return address >= other.address && newsroom >= other.newsroom;
  }

  @Override
  public String toString() {
    return address + "." + newsroom + "." + renderer;
  }
}
