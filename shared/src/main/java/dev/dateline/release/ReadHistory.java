package dev.dateline.release;

import dev.dateline.newsroom.ApiKey;
import java.util.List;

/** Reads what a release was, for those who see what is not public. */
public final class ReadHistory {
  private final Releases releases;

  public ReadHistory(Releases releases) {
    this.releases = releases;
  }

  /**
   * Returns a release with the content of one of its revisions, and what readers were told up to
   * then.
   *
   * @throws ReleaseFailure.NotFound if the caller may not see such a release
   * @throws ReleaseFailure.NoSuchRevision if it has no revision of this number
   */
  public PressRelease at(ApiKey caller, ReleaseId id, int number) {
    PressRelease release = releases.visible(id, caller);
    if (release.revision().number() == number) {
      return release;
    }
    Revision revision =
        releases
            .revision(id, number)
            .orElseThrow(() -> new ReleaseFailure.NoSuchRevision(id, release.revision().number()));
    State then = release.state().beforeCorrectionsAfter(number);
    return new PressRelease(id, release.newsroom(), revision, then);
  }

  /** Returns at most {@code limit} revisions, newest first, of those before a number. */
  public List<RevisionSummary> revisions(ApiKey caller, ReleaseId id, int before, int limit) {
    releases.visible(id, caller);
    return releases.revisions(id, before, limit);
  }

  /** Returns at most {@code limit} steps in its life, newest first, of those before a version. */
  public List<HistoryEntry> changes(ApiKey caller, ReleaseId id, long before, int limit) {
    releases.visible(id, caller);
    return releases.history(id, before, limit);
  }
}
