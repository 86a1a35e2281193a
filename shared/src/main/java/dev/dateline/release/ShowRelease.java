package dev.dateline.release;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.Newsrooms;
import java.util.List;
import java.util.OptionalInt;

/** Shows a release in one of its forms to those who may see it. */
public final class ShowRelease {
  private final Releases releases;
  private final Newsrooms newsrooms;
  private final Renderer renderer;

  public ShowRelease(Releases releases, Newsrooms newsrooms, Renderer renderer) {
    this.releases = releases;
    this.newsrooms = newsrooms;
    this.renderer = renderer;
  }

  /**
   * What is shown.
   *
   * @param epoch the facts it was made from, without a claim; of equal ones the text is the same
   */
  public record Shown(Rendition rendition, Epoch epoch, String text) {}

  /**
   * Shows what readers see; or where they see nothing yet, or a revision is asked for, that or the
   * newest one, marked as a revision.
   *
   * @throws ReleaseFailure.NotFound if the caller may not see such a release
   * @throws ReleaseFailure.NoSuchRevision if it has no revision of this number
   */
  public Shown show(ApiKey caller, ReleaseId id, OptionalInt number, Rendition rendition) {
    PressRelease release = new GetRelease(releases).get(caller, id, number);
    if (number.isPresent() || !release.status().hasBeenPublic()) {
      return revision(release, rendition);
    }
    Newsroom newsroom = newsrooms.required(release.newsroom());
    Epoch epoch = epoch(release, newsroom);
    PublicView view = PublicView.of(release, releases, newsroom, epoch);
    return new Shown(rendition, epoch, view.in(rendition, renderer).text());
  }

  private Shown revision(PressRelease release, Rendition rendition) {
    Newsroom newsroom = newsrooms.required(release.newsroom());
    Epoch epoch = epoch(release, newsroom);
    return new Shown(rendition, epoch, renderer.revision(rendition, release, newsroom, epoch));
  }

  private Epoch epoch(PressRelease release, Newsroom newsroom) {
    return new Epoch(0, List.of(release.state().version()), newsroom.version(), renderer.version());
  }
}
