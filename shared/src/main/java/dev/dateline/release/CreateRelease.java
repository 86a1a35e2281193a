package dev.dateline.release;

import dev.dateline.newsroom.ApiKey;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a draft. */
public final class CreateRelease {
  private final Releases releases;
  private final Originals originals;
  private final ReleaseIds ids;
  private final Clock clock;

  public CreateRelease(Releases releases, Originals originals, ReleaseIds ids, Clock clock) {
    this.releases = releases;
    this.originals = originals;
    this.ids = ids;
    this.clock = clock;
  }

  /** What came in, and what was understood of it. */
  public record Submission(ReleaseContent content, List<Finding> findings, Source source) {}

  /**
   * Stores a new draft in the caller's newsroom and returns it.
   *
   * @throws ReleaseFailure.TooLarge if it is too large for one row
   * @throws Repeated if the attempt was carried out already
   */
  public PressRelease create(ApiKey caller, Submission submission, @Nullable Attempt attempt) {
    Instant now = Instants.now(clock);
    Revision revision =
        new Revision(
            1, submission.content(), submission.findings(), submission.source().original(), now);
    PressRelease draft = PressRelease.draft(ids.next(), caller.newsroom(), revision);
    releases.requireRoomFor(draft);
    originals.keep(submission.source());
    Change change = new Change(null, draft, "create", caller.label(), attempt);
    return switch (releases.commit(change)) {
      case STORED -> draft;
      case REPEATED -> throw new Repeated();
      case CHANGED_MEANWHILE, ADDRESS_TAKEN ->
          throw new IllegalStateException("the new id %s is taken".formatted(draft.id()));
    };
  }
}
