package dev.dateline.release;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.NewsroomName;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Writes pages of one line. */
public final class PlainRenderer implements Renderer {
  /** What cannot be written of which releases. */
  BiPredicate<Rendition, PressRelease> breaks = (rendition, release) -> false;

  /** Whether no listing can be written. */
  boolean breaksListings;

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
    if (breaks.test(rendition, release)) {
      throw new Unrenderable(new IllegalStateException("the label is missing"));
    }
    return "%s of %s%s %s %s"
        .formatted(
            rendition.name().toLowerCase(Locale.ROOT),
            release.content().headline(),
            replaced == null ? "" : " instead of " + replaced.content().headline(),
            newsroom.title(),
            epoch);
  }

  @Override
  public String withdrawn(
      Rendition rendition, PressRelease release, Newsroom newsroom, Epoch epoch) {
    return "notice " + epoch;
  }

  @Override
  public String killed(Rendition rendition, PressRelease release, Newsroom newsroom, Epoch epoch) {
    return "gone " + epoch;
  }

  @Override
  public String moved(Rendition rendition, Address to, Newsroom newsroom, Epoch epoch) {
    return "moved to " + to.path(rendition) + " " + epoch;
  }

  @Override
  public String listing(Listing listing, Newest newest, Newsroom newsroom, Epoch epoch) {
    if (breaksListings) {
      throw new Unrenderable(new IllegalStateException("a label is missing"));
    }
    return "%s of %s without %s %s %s"
        .formatted(
            listing,
            headlines(newest.published()),
            headlines(newest.killed()),
            newsroom.title(),
            epoch);
  }

  @Override
  public String shelf(ShelfFile file, Newsroom newsroom, Epoch epoch) {
    if (breaksListings) {
      throw new Unrenderable(new IllegalStateException("a label is missing"));
    }
    String text =
        switch (file) {
          case ShelfFile.Index(Shelf shelf, List<Listed> newest, int pages) ->
              "%s: %s on %d pages".formatted(shelf.name(), listed(newest), pages);
          case ShelfFile.Page(Shelf shelf, int number, List<Listed> on, boolean full) ->
              "%s %d%s: %s".formatted(shelf.name(), number, full ? " of more" : "", listed(on));
          case ShelfFile.Feed(Shelf tag, List<PressRelease> on, List<PressRelease> killed) ->
              "feed of %s: %s without %s".formatted(tag.name(), headlines(on), headlines(killed));
          case ShelfFile.Sitemap(Shelf year, int number, List<Listed> on) ->
              "sitemap of %s %d: %s".formatted(year.name(), number, listed(on));
          case ShelfFile.All(Shelf.Kind kind, List<Shelf> shelves) ->
              "%s: %s".formatted(kind, shelves.stream().map(Shelf::name).toList());
        };
    return "%s %s %s".formatted(text, newsroom.title(), epoch);
  }

  @Override
  public String emptied(Newsroom newsroom, Epoch epoch) {
    return "emptied " + epoch;
  }

  private static List<String> listed(List<Listed> releases) {
    return releases.stream().map(Listed::headline).toList();
  }

  @Override
  public String robots(List<NewsroomName> newsrooms, Epoch epoch) {
    return "robots to %s %s".formatted(newsrooms, epoch);
  }

  private static List<String> headlines(List<PressRelease> releases) {
    return releases.stream().map(release -> release.content().headline()).toList();
  }

  @Override
  public String preview(PressRelease release, Newsroom newsroom, PreviewBanner banner) {
    return "preview of %s for %s".formatted(release.content().headline(), banner.label());
  }

  @Override
  public String revision(
      Rendition rendition, PressRelease release, Newsroom newsroom, Epoch epoch) {
    return "%s of revision %d of %s %s %s"
        .formatted(
            rendition.name().toLowerCase(Locale.ROOT),
            release.revision().number(),
            release.content().headline(),
            newsroom.title(),
            epoch);
  }
}
