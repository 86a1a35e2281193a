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
  private final Renderer renderer;
  private final Acceptance acceptance;
  private final Readiness readiness;
  private final Steps steps;
  private final Addresses addresses;

  public ReviseRelease(
      Releases releases,
      Newsrooms newsrooms,
      Originals originals,
      Renderer renderer,
      Linter linter,
      Clock clock) {
    this.releases = releases;
    this.newsrooms = newsrooms;
    this.originals = originals;
    this.renderer = renderer;
    this.acceptance = new Acceptance(linter);
    this.readiness = new Readiness(linter);
    this.steps = new Steps(releases, clock);
    this.addresses = new Addresses(releases);
  }

  /**
   * Stores a new revision and returns the release with it.
   *
   * <p>One that is scheduled must stay fit to be published: what was overridden for it stands only
   * for the errors that were in it. It is due at its instant again where that has failed, and moves
   * what is reserved for it where its slug is another now.
   *
   * @throws ReleaseFailure.WrongStatus if it is or was public; then it is to be corrected
   * @throws ReleaseFailure.VersionNotNamed if the caller does not say which version it has seen
   * @throws ReleaseFailure.Incomplete if it is scheduled and lacks something, and likewise for
   *     whatever else would stop its publication
   * @throws ReleaseFailure.NotReady if several things would stop its publication
   * @throws ReleaseFailure.UnfittingOrder if it names files that the release has not
   * @throws ReleaseFailure.TooLarge if it is too large for one row
   * @throws Repeated if the attempt was carried out already
   */
  public PressRelease revise(Order order, CreateRelease.Submission submission) {
    return steps.take(
        order,
        Verb.REVISE,
        (release, now, again) -> {
          order.requireExpected(release);
          Newsroom newsroom = newsrooms.required(release.newsroom());
          Revision revision =
              acceptance.following(
                  release.revision(), OwnFiles.in(submission, release), newsroom, now);
          State.Builder state =
              release.state().next(now).files(OwnFiles.ofDraft(release, revision.content()));
          PressRelease revised = release.as(revision, state);
          releases.requireRoomFor(revised);
          Schedule schedule = revised.state().schedule();
          List<ClaimChange> claims = List.of();
          if (revised.status() == Status.SCHEDULED && schedule != null) {
            claims = reserved(release, revised, newsroom, schedule);
            state.schedule(schedule.withoutFailure());
          }
          if (!claims.isEmpty()) {
            state.address(claims.getFirst().address());
          }
          originals.keep(submission.source());
          return Flip.of(
              Change.of(release, release.as(revision, state), Action.REVISE, claims, order));
        });
  }

  private List<ClaimChange> reserved(
      PressRelease release, PressRelease revised, Newsroom newsroom, Schedule schedule) {
    Obstacles obstacles = new Obstacles();
    obstacles.addAll(
        readiness.inPlaceOfScheduled(release.revision(), revised.revision(), newsroom, schedule));
    List<ClaimChange> claims =
        obstacles
            .resultOf(() -> addresses.reserveAnew(revised, newsroom, schedule.at()))
            .orElse(List.of());
    obstacles.refuse();
    renderer.requireRendersAt(schedule.at(), revised, newsroom);
    return claims;
  }
}
