package dev.dateline.release;

import dev.dateline.newsroom.ApiKey;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Says who may read a release before others, and how often they did. */
public final class ListPreviews {
  private static final Comparator<Preview> NEWEST_FIRST =
      Comparator.comparing(Preview::createdAt)
          .thenComparing(preview -> preview.id().value())
          .reversed();

  private final Releases releases;
  private final Previews previews;
  private final Clock clock;

  public ListPreviews(Releases releases, Previews previews, Clock clock) {
    this.releases = releases;
    this.previews = previews;
    this.clock = clock;
  }

  /**
   * Returns the previews that are neither revoked nor expired, newest first.
   *
   * @throws ReleaseFailure.NotFound if the caller may not see such a release
   */
  public List<Preview> list(ApiKey caller, ReleaseId id) {
    releases.visible(id, caller);
    Instant now = clock.instant();
    return previews.of(id).stream()
        .filter(preview -> preview.isValidAt(now))
        .sorted(NEWEST_FIRST)
        .toList();
  }
}
