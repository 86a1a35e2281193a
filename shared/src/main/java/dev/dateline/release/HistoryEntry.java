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
 * @param weight how grave a correction is
 * @param other the release that readers were led to, or from which they came
 * @param aliases the old paths that an import claimed
 * @param overridings the errors in spite of which it was published
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
    @Nullable String note,
    Correction.@Nullable Weight weight,
    @Nullable ReleaseId other,
    List<Address> aliases,
    List<Overriding> overridings) {
  public HistoryEntry {
    changed = List.copyOf(changed);
    aliases = List.copyOf(aliases);
    overridings = List.copyOf(overridings);
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
        change.note(),
        change.action() == Action.CORRECT && state.correction() != null
            ? state.correction().weight()
            : null,
        other(change),
        change.action() == Action.IMPORT ? state.aliases() : List.of(),
        change.overridings());
  }

  private static @Nullable ReleaseId other(Change change) {
    State state = change.after().state();
    return switch (change.action()) {
      case REDIRECT -> state.withdrawal() == null ? null : state.withdrawal().redirectTo();
      case RECEIVE -> state.inbound().getLast();
      default -> null;
    };
  }
}
