package dev.dateline.release;

import dev.dateline.newsroom.Caller;
import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.Newsrooms;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a draft. */
public final class CreateRelease {
  private final Releases releases;
  private final Newsrooms newsrooms;
  private final Originals originals;
  private final Acceptance acceptance;
  private final ReleaseIds ids;
  private final Clock clock;

  public CreateRelease(
      Releases releases,
      Newsrooms newsrooms,
      Originals originals,
      Linter linter,
      ReleaseIds ids,
      Clock clock) {
    this.releases = releases;
    this.newsrooms = newsrooms;
    this.originals = originals;
    this.acceptance = new Acceptance(linter);
    this.ids = ids;
    this.clock = clock;
  }

  /** What came in, and what was understood of it. */
  public record Submission(
      ReleaseContent content, List<Finding> findings, Understanding understanding, Source source) {
    /** Tells whether its members were said one by one, and not read out of a text. */
    boolean isJson() {
      return source.original().mediaType().startsWith("application/json");
    }
  }

  /**
   * Stores a new draft in the caller's newsroom and returns it.
   *
   * @throws ReleaseFailure.TooLarge if it is too large for one row
   * @throws Repeated if the attempt was carried out already
   */
  public PressRelease create(Caller caller, Submission submission, @Nullable Attempt attempt) {
    return create(caller, ids.next(), submission, attempt);
  }

  /**
   * Stores a new draft under an id of the caller's own.
   *
   * @throws ReleaseFailure.OtherVersion if the caller's newsroom has a release of this id
   * @throws ReleaseFailure.UnfittingOrder if it names files of a release
   * @throws ReleaseFailure.IdTaken if the id was given before to what the caller may not see
   * @throws ReleaseFailure.TooLarge if it is too large for one row
   * @throws Repeated if the attempt was carried out already
   * @throws Overtaken if the entry in whose name it is made was claimed by another hook
   */
  public PressRelease create(
      Caller caller, ReleaseId id, Submission sent, @Nullable Attempt attempt) {
    Submission submission = OwnFiles.inNew(sent);
    Newsroom newsroom = newsrooms.required(caller.newsroom());
    Revision revision = acceptance.revision(submission, newsroom, 1, Instants.now(clock));
    PressRelease draft = PressRelease.draft(id, caller.newsroom(), revision);
    releases.requireRoomFor(draft);
    originals.keep(submission.source());
    Change change = new Change(null, draft, Action.CREATE, Actor.of(caller), List.of(), attempt);
    return switch (releases.commit(List.of(change))) {
      case STORED -> draft;
      case REPEATED -> throw new Repeated();
      case OVERTAKEN -> throw new Overtaken();
      case CHANGED_MEANWHILE, ADDRESS_TAKEN -> throw taken(caller, id);
    };
  }

  private ReleaseFailure taken(Caller caller, ReleaseId id) {
    return releases
        .find(id)
        .filter(release -> release.isVisibleTo(caller))
        .<ReleaseFailure>map(
            release -> new ReleaseFailure.OtherVersion(id, release.state().version()))
        .orElseGet(() -> new ReleaseFailure.IdTaken(id));
  }
}
