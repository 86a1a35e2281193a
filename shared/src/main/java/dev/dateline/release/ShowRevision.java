package dev.dateline.release;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Newsrooms;

/** Shows editors a revision as the page that it would be. */
public final class ShowRevision {
  private final ReadHistory readHistory;
  private final Newsrooms newsrooms;
  private final Renderer renderer;

  public ShowRevision(Releases releases, Newsrooms newsrooms, Renderer renderer) {
    this.readHistory = new ReadHistory(releases);
    this.newsrooms = newsrooms;
    this.renderer = renderer;
  }

  /**
   * Returns the page as HTML.
   *
   * @throws ReleaseFailure.NotFound if the caller may not see such a release
   * @throws ReleaseFailure.NoSuchRevision if it has no revision of this number
   */
  public String show(ApiKey caller, ReleaseId id, int number) {
    PressRelease release = readHistory.at(caller, id, number);
    return renderer.revision(
        Rendition.PAGE, release, newsrooms.required(release.newsroom()), Epoch.TRIAL);
  }
}
