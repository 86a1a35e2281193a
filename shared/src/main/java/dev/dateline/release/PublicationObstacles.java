package dev.dateline.release;

import dev.dateline.newsroom.Newsroom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Looks for what stands in the way of a publication. */
final class PublicationObstacles {
  private static final Duration STILL_NOW = Duration.ofMinutes(1);

  private final Readiness readiness;

  PublicationObstacles(Linter linter) {
    this.readiness = new Readiness(linter);
  }

  /** Returns what stands in the way of a publication, but for its addresses. */
  Obstacles of(
      PressRelease release,
      Newsroom newsroom,
      Timing timing,
      List<Overriding> overridings,
      Instant now) {
    Obstacles obstacles = new Obstacles();
    Instant at = instantOf(timing, now);
    switch (timing) {
      case Timing.At(Moment moment) when moment.at().isBefore(now.minus(STILL_NOW)) ->
          obstacles.add(new ReleaseFailure.InstantPast(moment.at(), now));
      case Timing.Then(Moment moment, List<Address> aliases) when moment.at().isAfter(now) ->
          obstacles.add(new ReleaseFailure.NotPast(moment.at(), now));
      default -> {}
    }
    // An import is public from now on, whatever its date; what was embargoed then is not any more.
    Instant exposed = timing instanceof Timing.Then ? now : at;
    obstacles.addAll(readiness.obstacles(release.revision(), newsroom, exposed, overridings));
    return obstacles;
  }

  /** Returns when it would be public. */
  static Instant instantOf(Timing timing, Instant now) {
    return switch (timing) {
      case Timing.Now atOnce -> now;
      case Timing.At(Moment moment) -> moment.at().isBefore(now) ? now : moment.at();
      case Timing.Then then -> then.moment().at();
    };
  }
}
