package dev.dateline.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a source and we know, and nobody else. It is stored as it is, for only so can it sign.
 *
 * @param until the first instant at which it no longer counts; null for the one that stays
 */
public record Secret(String value, @Nullable Instant until) {
  /** Tells whether it counts at {@code now}. */
  public boolean isValidAt(Instant now) {
    return until == null || now.isBefore(until);
  }

  /** Returns the same, which counts no longer than until {@code end}. */
  public Secret endingBy(Instant end) {
    return until != null && until.isBefore(end) ? this : new Secret(value, end);
  }

  /** Tells nothing, so that no message gives it away. */
  @Override
  public String toString() {
    return "Secret";
  }
}
