package dev.dateline.release;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A revision as a list shows it. */
public record RevisionSummary(
    int number, String headline, Instant at, @Nullable Original original) {
  /** Returns what a list shows of this revision. */
  public static RevisionSummary of(Revision revision) {
    return new RevisionSummary(
        revision.number(), revision.content().headline(), revision.at(), revision.original());
  }
}
