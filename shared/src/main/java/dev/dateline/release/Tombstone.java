package dev.dateline.release;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a release was killed, for those who have a copy of it.
 *
 * @param comment why; null where nothing was said
 */
public record Tombstone(ReleaseId id, Instant at, @Nullable String comment) {
  /** Returns the tombstone of a killed release. */
  public static Tombstone of(PressRelease release) {
    Withdrawal withdrawal = release.state().withdrawal();
    if (release.status() != Status.KILLED || withdrawal == null) {
      throw new IllegalArgumentException("only what was killed has a tombstone");
    }
    return new Tombstone(release.id(), withdrawal.at(), withdrawal.explanation());
  }
}
