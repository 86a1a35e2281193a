package dev.dateline.release;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a release back and leads its readers to another one. */
public final class RedirectRelease {
  private final Releases releases;
  private final Steps steps;

  public RedirectRelease(Releases releases, ConvergeRelease converge, Clock clock) {
    this.releases = releases;
    this.steps = new Steps(releases, converge, clock);
  }

  /**
   * Returns the release as withdrawn once its addresses lead to the other, wherever that moves.
   *
   * <p>Both releases change, so that the other is published still when this is stored, and knows
   * whom it must lead on.
   *
   * @throws ReleaseFailure.WrongStatus if it is not public
   * @throws ReleaseFailure.NowhereToLead if the other is not published, is this one, or is where
   *     readers are led already
   * @throws Repeated if the attempt was carried out already
   */
  public PressRelease redirect(Order order, ReleaseId to, @Nullable String explanation) {
    return steps.take(
        order,
        Verb.REDIRECT,
        (release, now, again) -> {
          Withdrawal before = release.state().withdrawal();
          if (before != null && to.equals(before.redirectTo())) {
            throw new ReleaseFailure.NowhereToLead(to.value(), "they are led there already");
          }
          PressRelease redirected =
              release.as(
                  release
                      .state()
                      .next(now)
                      .status(Status.WITHDRAWN)
                      .withdrawal(new Withdrawal(explanation, to, now)));
          return Flip.of(
              Change.of(release, redirected, Action.REDIRECT, order),
              received(release, target(order, to), now, order));
        });
  }

  private PressRelease target(Order order, ReleaseId to) {
    PressRelease target =
        releases
            .find(to)
            .filter(release -> release.isVisibleTo(order.caller()))
            .orElseThrow(
                () ->
                    new ReleaseFailure.NowhereToLead(
                        to.value(), "your newsroom has no such release"));
    if (to.equals(order.id())) {
      throw new ReleaseFailure.NowhereToLead(to.value(), "that is the release itself");
    }
    if (target.status() != Status.PUBLISHED) {
      throw new ReleaseFailure.NowhereToLead(
          to.value(), "it is %s, not published".formatted(Names.of(target.status())));
    }
    return target;
  }

  private static Change received(PressRelease from, PressRelease target, Instant now, Order order) {
    List<ReleaseId> inbound = new ArrayList<>(target.state().inbound());
    if (inbound.size() == State.MOST_INBOUND) {
      throw new ReleaseFailure.LimitReached("releases that lead to it", State.MOST_INBOUND);
    }
    inbound.add(from.id());
    return new Change(
        target,
        target.as(target.state().next(now).inbound(inbound)),
        Action.RECEIVE,
        Actor.of(order.caller()),
        List.of(),
        null);
  }
}
