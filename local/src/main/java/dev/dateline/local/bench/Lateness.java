package dev.dateline.local.bench;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How exactly scheduled pages came out.
 *
 * @param seen from the instant asked for to the first reader, least first; negative is early
 * @param missing pages that no reader ever saw
 */
public record Lateness(List<Duration> seen, long missing) {
  private static final Duration SECOND = Duration.ofSeconds(1);

  public Lateness {
    seen = seen.stream().sorted().toList();
  }

  /** What the reader of each page saw; empty is a page that never came. */
  public static Lateness of(List<Optional<Duration>> pages) {
    List<Duration> seen = pages.stream().flatMap(Optional::stream).toList();
    return new Lateness(seen, pages.size() - seen.size());
  }

  /** The least lateness that so many of a hundred seen pages do not exceed (nearest rank). */
  public Optional<Duration> percentile(int percent) {
    if (percent < 1 || percent > 100) {
      throw new IllegalArgumentException("there is no percentile " + percent);
    }
    return seen.isEmpty()
        ? Optional.empty()
        : Optional.of(seen.get(Math.ceilDiv(seen.size() * percent, 100) - 1));
  }

  public Optional<Duration> maximum() {
    return percentile(100);
  }

  public long early() {
    return seen.stream().filter(Duration::isNegative).count();
  }

  /** How many were neither early nor a whole second late. */
  public long withinTheirSecond() {
    return seen.stream()
        .filter(lateness -> !lateness.isNegative() && lateness.compareTo(SECOND) < 0)
        .count();
  }

  /** True where each page came, and none before its time. */
  public boolean kept() {
    return missing == 0 && early() == 0;
  }
}
