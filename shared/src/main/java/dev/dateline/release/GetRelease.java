package dev.dateline.release;

import dev.dateline.newsroom.ApiKey;

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
}
