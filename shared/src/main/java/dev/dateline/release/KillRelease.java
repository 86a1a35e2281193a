package dev.dateline.release;

import java.time.Clock;

/** Removes all that a release said from where readers can see it. */
public final class KillRelease {
  private final Steps steps;

  public KillRelease(Releases releases, ConvergeRelease converge, Clock clock) {
    this.steps = new Steps(releases, converge, clock);
  }

  /**
   * Returns the release as killed once all of its addresses say that it is gone, and why.
   *
   * @throws ReleaseFailure.WrongStatus if it was never public, or is killed already
   * @throws Repeated if the attempt was carried out already
   */
  public PressRelease kill(Order order, String explanation) {
    return steps.take(
        order,
        Verb.KILL,
        (release, now, again) ->
            Flip.of(
                Change.of(
                    release,
                    release.as(
                        release
                            .state()
                            .next(now)
                            .status(Status.KILLED)
                            .withdrawal(new Withdrawal(explanation, null, now))),
                    Action.KILL,
                    order)));
  }
}
