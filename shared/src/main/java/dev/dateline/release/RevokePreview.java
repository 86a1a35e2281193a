package dev.dateline.release;

import dev.dateline.newsroom.ApiKey;
import java.time.Clock;
import java.time.Instant;

/** Takes a preview back; its link leads nowhere then. */
public final class RevokePreview {
  private static final int ATTEMPTS = 10;

  private final Releases releases;
  private final Previews previews;
  private final Clock clock;

  public RevokePreview(Releases releases, Previews previews, Clock clock) {
    this.releases = releases;
    this.previews = previews;
    this.clock = clock;
  }

  /**
   * Returns once no link of the preview leads anywhere, even one that it was given meanwhile.
   *
   * @throws ReleaseFailure.NotFound if the caller may not see such a release
   * @throws ReleaseFailure.NoSuchPreview if it has no such preview, or none any more
   * @throws ReleaseFailure.Contended if it was given another link each time
   */
  public void revoke(ApiKey caller, ReleaseId release, PreviewId id) {
    releases.visible(release, caller);
    Instant now = clock.instant();
    for (int i = 0; i < ATTEMPTS; i++) {
      Preview preview =
          previews.of(release).stream()
              .filter(candidate -> candidate.id().equals(id) && candidate.isValidAt(now))
              .findFirst()
              .orElseThrow(() -> new ReleaseFailure.NoSuchPreview(id));
      if (previews.remove(preview)) {
        return;
      }
    }
    throw new ReleaseFailure.Contended(release);
  }
}
