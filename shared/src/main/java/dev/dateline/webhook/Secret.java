package dev.dateline.webhook;

import dev.dateline.release.Attempt;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a source and we know, and nobody else. It is stored as it is, for only so can it sign.
 *
 * @param until the first instant at which it no longer counts; null for the one that stays
 * @param attempt the key of the attempt that gave it; null for one that nobody can repeat
 */
public record Secret(String value, @Nullable Instant until, @Nullable String attempt) {
  /** A secret that stays. */
  public static Secret of(String value, @Nullable Attempt attempt) {
    return new Secret(value, null, attempt == null ? null : attempt.key());
  }

  /** Tells whether it counts at {@code now}. */
  public boolean isValidAt(Instant now) {
    return until == null || now.isBefore(until);
  }

  /** Returns the same, which counts no longer than until {@code end}. */
  Secret endingBy(Instant end) {
    return until != null && until.isBefore(end) ? this : new Secret(value, end, attempt);
  }

  /** Tells nothing, so that no message gives it away. */
  @Override
  public String toString() {
    return "Secret";
  }
}
