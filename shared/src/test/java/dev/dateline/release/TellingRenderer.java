package dev.dateline.release;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.NewsroomName;
import java.util.List;
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

  /** Tells where the releases are that it shows, and since when they are so. */
  @Override
  public String shelf(ShelfFile file, Newsroom newsroom, Epoch epoch) {
    String shown =
        switch (file) {
          case ShelfFile.Index index -> told(index.newest());
          case ShelfFile.Page page -> told(page.releases());
          case ShelfFile.Feed feed -> told(feed.published().stream().map(Listed::of).toList());
          case ShelfFile.Sitemap sitemap -> told(sitemap.releases());
          case ShelfFile.All all ->
              all.shelves().stream().map(Shelf::name).collect(Collectors.joining(", "));
        };
    return shown + "\n" + epoch;
  }

  @Override
  public String emptied(Newsroom newsroom, Epoch epoch) {
    return "\n" + epoch;
  }

  private static String told(List<Listed> releases) {
    return releases.stream().map(TellingRenderer::told).collect(Collectors.joining(", "));
  }

  /** Tells where a release is and since when it is as it is. */
  static String told(Listed listed) {
    return listed.address().path() + " " + listed.updatedAt();
  }

  @Override
  public String robots(List<NewsroomName> newsrooms, Epoch epoch) {
    return newsrooms + "\n" + epoch;
  }

  @Override
  public String preview(PressRelease release, Newsroom newsroom, PreviewBanner banner) {
    throw new UnsupportedOperationException("for invited journalists only");
  }

  @Override
  public String revision(
      Rendition rendition, PressRelease release, Newsroom newsroom, Epoch epoch) {
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
