package dev.dateline.intake.markdown;

import dev.dateline.release.ReleaseLine;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Which of two lines asks to wait longer. A line without a zone ends at its hour where the newsroom
 * is, of which a reader knows only that it is somewhere between UTC+14 and UTC-12.
 */
final class OrderOfMoments {
  private static final ZoneOffset FIRST = ZoneOffset.ofHours(14);
  private static final ZoneOffset LAST = ZoneOffset.ofHours(-12);

  private OrderOfMoments() {}

  /** Takes each line for as long as it may be; one that names no day asks to wait for ever. */
  static boolean isLonger(ReleaseLine one, ReleaseLine other) {
    return end(one, LAST).isAfter(end(other, LAST));
  }

  /** Whether the one is longer in some newsrooms, and the other in others. */
  static boolean dependsOnNewsroom(ReleaseLine one, ReleaseLine other) {
    int first = end(one, FIRST).compareTo(end(other, FIRST));
    int last = end(one, LAST).compareTo(end(other, LAST));
    return Integer.signum(first) * Integer.signum(last) < 0;
  }

  private static Instant end(ReleaseLine line, ZoneOffset newsroom) {
    return line.embargoedUntil(newsroom).orElse(Instant.MAX);
  }
}
