package dev.dateline.release;

import dev.dateline.newsroom.Newsroom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes pages that say of which release and version they are, as {@link Seen} reads them. */
final class TellingRenderer implements Renderer {
  @Override
  public int version() {
    return 1;
  }

  @Override
  public String published(
      Rendition rendition,
      PressRelease release,
      @Nullable Revision replaced,
      Newsroom newsroom,
      Epoch epoch) {
    return Seen.page(release, replaced, newsroom.title()) + "\n" + epoch;
  }

  /** Tells which versions of which releases it shows. */
  @Override
  public String listing(Listing listing, Newest newest, Newsroom newsroom, Epoch epoch) {
    return newest.published().stream()
            .map(release -> release.id() + " " + release.state().version())
            .collect(Collectors.joining(", "))
        + "\n"
        + epoch;
  }

  @Override
  public String preview(PressRelease release, Newsroom newsroom, PreviewBanner banner) {
    throw new UnsupportedOperationException("for invited journalists only");
  }

  @Override
  public String revision(PressRelease release, Newsroom newsroom) {
    throw new UnsupportedOperationException("for editors only");
  }

  @Override
  public String withdrawn(
      Rendition rendition, PressRelease release, Newsroom newsroom, Epoch epoch) {
    return Seen.notice(release, newsroom.title()) + "\n" + epoch;
  }

  @Override
  public String killed(Rendition rendition, PressRelease release, Newsroom newsroom, Epoch epoch) {
    return Seen.gone(release, newsroom.title()) + "\n" + epoch;
  }

  @Override
  public String moved(Rendition rendition, Address to, Newsroom newsroom, Epoch epoch) {
    return Seen.moved(to, newsroom.title()) + "\n" + epoch;
  }
}
