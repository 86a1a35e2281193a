package dev.dateline.release;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step in the life of a release, which is stored whole or not at all.
 *
 * @param before null where the release is new
 * @param claims what it changes in whose addresses are
 * @param attempt the request that asked for it, where that can be repeated
 * @param overridings the errors in spite of which it was done
 */
public record Change(
    @Nullable PressRelease before,
    PressRelease after,
    Action action,
    Actor actor,
    List<ClaimChange> claims,
    @Nullable Attempt attempt,
    List<Overriding> overridings) {
  public Change {
    claims = List.copyOf(claims);
    overridings = List.copyOf(overridings);
  }

  /** A step that overrides nothing. */
  public Change(
      @Nullable PressRelease before,
      PressRelease after,
      Action action,
      Actor actor,
      List<ClaimChange> claims,
      @Nullable Attempt attempt) {
    this(before, after, action, actor, claims, attempt, List.of());
  }

  /** Returns a step that a caller ordered and that leaves all addresses whose they are. */
  static Change of(PressRelease before, PressRelease after, Action action, Order order) {
    return of(before, after, action, List.of(), order);
  }

  /** Returns a step that a caller ordered. */
  static Change of(
      PressRelease before,
      PressRelease after,
      Action action,
      List<ClaimChange> claims,
      Order order) {
    return new Change(before, after, action, Actor.of(order.caller()), claims, order.attempt());
  }

  /** Returns this step as one that was done in spite of these errors. */
  Change inSpiteOf(List<Overriding> errors) {
    return new Change(before, after, action, actor, claims, attempt, errors);
  }

  /** Returns this step as one from another release than it was worked out from. */
  Change from(PressRelease stored) {
    return new Change(stored, after, action, actor, claims, attempt, overridings);
  }

  /** Returns this step as one that comes about at this instant. */
  Change at(Instant now) {
    PressRelease then =
        new PressRelease(
            after.id(), after.newsroom(), after.revision(), after.state().updatedAt(now));
    return new Change(before, then, action, actor, claims, attempt, overridings);
  }

  /** Returns what readers or editors are told about this step, if anything was said. */
  public @Nullable String note() {
    State state = after.state();
    return switch (action) {
      case CORRECT -> state.correction() == null ? null : state.correction().note();
      case WITHDRAW, KILL, REDIRECT ->
          state.withdrawal() == null ? null : state.withdrawal().explanation();
      case POSTPONE -> {
        Schedule schedule = state.schedule();
        yield schedule == null || schedule.failure() == null ? null : schedule.failure().reason();
      }
      default -> null;
    };
  }
}
