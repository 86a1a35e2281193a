package dev.dateline.release;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.Newsrooms;
import java.time.Clock;

/** Takes a published release back: its page becomes a notice that says why. */
public final class WithdrawRelease {
  private final Newsrooms newsrooms;
  private final Renderer renderer;
  private final Steps steps;

  public WithdrawRelease(
      Releases releases,
      Newsrooms newsrooms,
      Renderer renderer,
      ConvergeRelease converge,
      Clock clock) {
    this.newsrooms = newsrooms;
    this.renderer = renderer;
    this.steps = new Steps(releases, converge, clock);
  }

  /**
   * Returns the release as withdrawn once its address shows the notice.
   *
   * @throws ReleaseFailure.WrongStatus if it is not published
   * @throws Repeated if the attempt was carried out already
   */
  public PressRelease withdraw(Order order, String explanation) {
    return steps.take(
        order,
        Verb.WITHDRAW,
        (release, now, again) -> {
          PressRelease withdrawn =
              release.as(
                  release
                      .state()
                      .next(now)
                      .status(Status.WITHDRAWN)
                      .withdrawal(new Withdrawal(explanation, null, now)));
          Newsroom newsroom = newsrooms.required(release.newsroom());
          for (Rendition rendition : Rendition.values()) {
            renderer.withdrawn(rendition, withdrawn, newsroom, Epoch.TRIAL);
          }
          return Flip.of(Change.of(release, withdrawn, Action.WITHDRAW, order));
        });
  }
}
