package dev.dateline.release;

import java.time.Clock;

/** Makes a scheduled release a draft again, and gives its address up. */
public final class UnscheduleRelease {
  private final Steps steps;
  private final Addresses addresses;

  public UnscheduleRelease(Releases releases, Clock clock) {
    this.steps = new Steps(releases, clock);
    this.addresses = new Addresses(releases);
  }

  /**
   * Returns the release as a draft.
   *
   * @throws ReleaseFailure.WrongStatus if it is not scheduled
   * @throws Repeated if the attempt was carried out already
   */
  public PressRelease unschedule(Order order) {
    return steps.take(
        order,
        Verb.UNSCHEDULE,
        (release, now, again) ->
            Flip.of(
                Change.of(
                    release,
                    release.as(
                        release
                            .state()
                            .next(now)
                            .status(Status.DRAFT)
                            .address(null)
                            .schedule(null)),
                    Action.UNSCHEDULE,
                    addresses.givenUp(release),
                    order)));
  }
}
