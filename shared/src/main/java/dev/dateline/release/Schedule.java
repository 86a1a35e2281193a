package dev.dateline.release;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a release is to become public, as it was asked for.
 *
 * @param overridings the errors in spite of which it is to become public
 * @param failure why it is not public although its time has come
 */
public record Schedule(
    Moment moment, Precision precision, List<Overriding> overridings, @Nullable Failure failure) {
  /** So far ahead {@link PublishDueReleases} looks, since it may be called late. */
  static final Duration LOOKED_AHEAD = Duration.ofSeconds(150);

  /** How late it may be. */
  public enum Precision {
    SECOND,
    MINUTE
  }

  /**
   * A publication that did not work.
   *
   * @param reason what the release needs, or what it was that failed; the beginning of it where it
   *     is longer than a row of the history takes
   * @param tries how often it was tried
   * @param nextTry when it is tried again
   */
  public record Failure(String reason, Instant at, int tries, Instant nextTry) {
    static final TextRule REASON = Withdrawal.EXPLANATION;
  }

  public Schedule {
    overridings = List.copyOf(overridings);
  }

  static Schedule of(Moment moment, List<Overriding> overridings, Instant now) {
    boolean seenInTime = !moment.at().isBefore(now.plus(LOOKED_AHEAD));
    return new Schedule(
        moment, seenInTime ? Precision.SECOND : Precision.MINUTE, overridings, null);
  }

  /** Returns when the release was to become public. */
  public Instant at() {
    return moment.at();
  }

  /** Returns when it is to be tried. */
  public Instant due() {
    return failure == null ? at() : failure.nextTry();
  }

  /** Returns it as if nothing had been tried yet. */
  Schedule withoutFailure() {
    return new Schedule(moment, precision, overridings, null);
  }

  Schedule failed(String reason, Instant now) {
    int tries = failure == null ? 1 : failure.tries() + 1;
    Duration pause = Duration.ofMinutes(Math.min(60, 1L << Math.min(tries - 1, 6)));
    return new Schedule(
        moment,
        precision,
        overridings,
        new Failure(Failure.REASON.beginningOf(reason), now, tries, now.plus(pause)));
  }
}
