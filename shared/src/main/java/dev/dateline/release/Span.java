package dev.dateline.release;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param from the first instant in it; null for the oldest
 * @param to the first instant after it; null for the newest
 * @param before the position that it ends before; null for its newest
 */
public record Span(@Nullable Instant from, @Nullable Instant to, @Nullable Position before) {
  /** Tells whether a position lies in this part. */
  public boolean contains(Position position) {
    return (from == null || !position.instant().isBefore(from))
        && (to == null || position.instant().isBefore(to))
        && (before == null || position.compareTo(before) < 0);
  }
}
