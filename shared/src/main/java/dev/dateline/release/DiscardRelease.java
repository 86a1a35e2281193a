package dev.dateline.release;

import java.time.Clock;

/** Throws away a release that was never public; its history stays in the table. */
public final class DiscardRelease {
  private final Steps steps;
  private final Addresses addresses;

  public DiscardRelease(Releases releases, Clock clock) {
    this.steps = new Steps(releases, clock);
    this.addresses = new Addresses(releases);
  }

  /**
   * Discards a draft or a scheduled release, whose address is free then, and returns what it was.
   *
   * @throws ReleaseFailure.WrongStatus if it has been public
   * @throws ReleaseFailure.VersionNotNamed if the caller does not say which version it has seen
   */
  public PressRelease discard(Order order) {
    return steps.take(
        order,
        Verb.DISCARD,
        (release, now, again) -> {
          order.requireExpected(release);
          return Flip.of(
              Change.of(
                  release,
                  release.as(
                      release
                          .state()
                          .next(now)
                          .status(Status.DISCARDED)
                          .address(null)
                          .schedule(null)),
                  Action.DISCARD,
                  addresses.givenUp(release),
                  order));
        });
  }
}
