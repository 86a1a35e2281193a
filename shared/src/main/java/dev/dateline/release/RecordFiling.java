package dev.dateline.release;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Remembers that the copies of a distribution were filed. */
public final class RecordFiling {
  private final Steps steps;

  public RecordFiling(Releases releases, Clock clock) {
    this.steps = new Steps(releases, clock);
  }

  /** When copies were filed, and under which reference. */
  public record Filed(Instant at, @Nullable String reference) {}

  /**
   * Returns the release with what was filed; what was remembered before is replaced.
   *
   * @throws ReleaseFailure.NothingToFile if no copies of it are owed
   * @throws ReleaseFailure.NotPast if it is to be filed at an instant to come
   * @throws Repeated if the attempt was carried out already
   */
  public PressRelease record(Order order, Filed filed) {
    return steps.take(
        order,
        (release, now, again) -> {
          Filing filing = release.state().filing();
          if (filing == null) {
            throw new ReleaseFailure.NothingToFile(release.id());
          }
          if (filed.at().isAfter(now)) {
            throw new ReleaseFailure.NotPast(filed.at(), now);
          }
          State.Builder state =
              release.state().next(now).filing(filing.filed(filed.at(), filed.reference()));
          return Flip.of(Change.of(release, release.as(state), Action.FILE, order));
        });
  }
}
