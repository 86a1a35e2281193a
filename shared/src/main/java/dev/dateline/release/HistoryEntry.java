package dev.dateline.release;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step in the life of a release, as it is remembered.
 *
 * @param version that the release had after it
 * @param changed the pointers of the members of its content that are others than before
 * @param note what was said about it
 * @param scheduledFor when it was to become public, as of then
 */
public record HistoryEntry(
    long version,
    Action action,
    Actor actor,
    Instant at,
    int revision,
    Status status,
    List<String> changed,
    @Nullable Address address,
    @Nullable Instant scheduledFor,
    @Nullable String note) {
  public HistoryEntry {
    changed = List.copyOf(changed);
  }

  /** Returns what is remembered of a change. */
  public static HistoryEntry of(Change change, List<String> changed) {
    PressRelease after = change.after();
    State state = after.state();
    return new HistoryEntry(
        state.version(),
        change.action(),
        change.actor(),
        state.updatedAt(),
        after.revision().number(),
        state.status(),
        changed,
        state.address(),
        state.scheduledAt(),
        change.note());
  }
}
