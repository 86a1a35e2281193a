package dev.dateline.release;

import dev.dateline.newsroom.ApiKey;
import java.util.OptionalInt;

/** Reads one release. */
public final class GetRelease {
  private final Releases releases;

  public GetRelease(Releases releases) {
    this.releases = releases;
  }

  /**
   * Returns the release as it is now.
   *
   * @throws ReleaseFailure.NotFound if the caller may not see such a release
   */
  public PressRelease get(ApiKey caller, ReleaseId id) {
    return releases.visible(id, caller);
  }

  /**
   * Returns the release with one of its revisions, or where none is asked for, as it is now.
   *
   * @throws ReleaseFailure.NotFound if the caller may not see such a release
   * @throws ReleaseFailure.NoSuchRevision if it has no revision of this number
   */
  public PressRelease get(ApiKey caller, ReleaseId id, OptionalInt revision) {
    return revision.isEmpty()
        ? get(caller, id)
        : new ReadHistory(releases).at(caller, id, revision.getAsInt());
  }
}
