package dev.dateline.release;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.Newsrooms;
import java.time.Clock;
import java.util.List;

/** Gives a release that is not public yet another content. */
public final class ReviseRelease {
  private final Releases releases;
  private final Newsrooms newsrooms;
  private final Originals originals;
  private final Steps steps;
  private final Addresses addresses;

  public ReviseRelease(Releases releases, Newsrooms newsrooms, Originals originals, Clock clock) {
    this.releases = releases;
    this.newsrooms = newsrooms;
    this.originals = originals;
    this.steps = new Steps(releases, clock);
    this.addresses = new Addresses(releases);
  }

  /**
   * Stores a new revision and returns the release with it.
   *
   * <p>One that is scheduled must stay fit to be published, and moves what is reserved for it where
   * its slug is another now.
   *
   * @throws ReleaseFailure.WrongStatus if it is or was public; then it is to be corrected
   * @throws ReleaseFailure.VersionNotNamed if the caller does not say which version it has seen
   * @throws ReleaseFailure.TooLarge if it is too large for one row
   * @throws Repeated if the attempt was carried out already
   */
  public PressRelease revise(Order order, CreateRelease.Submission submission) {
    return steps.take(
        order,
        Verb.REVISE,
        (release, now, again) -> {
          order.requireExpected(release);
          Revision revision = submission.revision(release.revision().number() + 1, now);
          PressRelease revised = release.as(revision, release.state().next(now));
          releases.requireRoomFor(revised);
          List<ClaimChange> claims = List.of();
          Schedule schedule = revised.state().schedule();
          if (revised.status() == Status.SCHEDULED && schedule != null) {
            claims = reserved(revised, schedule);
          }
          Address address =
              claims.isEmpty() ? revised.state().address() : claims.getFirst().address();
          originals.keep(submission.source());
          return Flip.of(
              new Change(
                  release,
                  release.as(revision, release.state().next(now).address(address)),
                  Action.REVISE,
                  Actor.of(order.caller()),
                  claims,
                  order.attempt()));
        });
  }

  private List<ClaimChange> reserved(PressRelease revised, Schedule schedule) {
    Newsroom newsroom = newsrooms.required(revised.newsroom());
    Readiness.require(revised.content(), newsroom, schedule.at());
    return addresses.reserveAnew(revised, newsroom, schedule.at());
  }
}
