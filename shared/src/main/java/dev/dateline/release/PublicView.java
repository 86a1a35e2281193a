package dev.dateline.release;

import dev.dateline.newsroom.Newsroom;
import org.jspecify.annotations.Nullable;

/**
 * What readers see of a release that is public or was.
 *
 * @param replaced what the newest correction replaced; null where there is no correction
 */
record PublicView(
    PressRelease release, @Nullable Revision replaced, Newsroom newsroom, Epoch epoch) {

  /** Reads what a correction replaced, since readers are shown the difference. */
  static PublicView of(PressRelease release, Releases releases, Newsroom newsroom, Epoch epoch) {
    Correction correction = release.state().correction();
    Revision replaced =
        release.status() != Status.PUBLISHED || correction == null
            ? null
            : releases.revision(release.id(), correction.replaced()).orElseThrow();
    return new PublicView(release, replaced, newsroom, epoch);
  }

  SiteObject in(Rendition rendition, Renderer renderer) {
    return switch (release.status()) {
      case PUBLISHED ->
          SiteObject.of(
              rendition,
              epoch,
              new SiteObject.Page(),
              renderer.published(rendition, release, replaced, newsroom, epoch));
      case WITHDRAWN ->
          SiteObject.of(
              rendition,
              epoch,
              new SiteObject.Page(),
              renderer.withdrawn(rendition, release, newsroom, epoch));
      case KILLED ->
          SiteObject.of(
              rendition,
              epoch,
              new SiteObject.Gone(),
              renderer.killed(rendition, release, newsroom, epoch));
      case DRAFT, SCHEDULED, DISCARDED ->
          throw new IllegalStateException(release.id() + " was never public");
    };
  }
}
