package dev.dateline.release;

import java.time.Instant;
import java.util.Optional;

/**
 * A release has left its place in a list for another one, there or in another list.
 *
 * @param from the list that it was in
 * @param place where it stood there
 */
public record Move(Status from, Position place, Instant at) {
  /** Returns what a change moves; nothing if the release was in no list or stays where it was. */
  public static Optional<Move> of(Change change) {
    PressRelease before = change.before();
    PressRelease after = change.after();
    if (before == null || !Status.listed().contains(after.status())) {
      return Optional.empty();
    }
    Position place = Summary.of(before).position();
    return place.equals(Summary.of(after).position())
        ? Optional.empty()
        : Optional.of(new Move(before.status(), place, after.state().updatedAt()));
  }
}
