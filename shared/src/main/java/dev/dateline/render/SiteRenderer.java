package dev.dateline.render;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.release.Address;
import dev.dateline.release.Epoch;
import dev.dateline.release.Listed;
import dev.dateline.release.Listing;
import dev.dateline.release.Newest;
import dev.dateline.release.PressRelease;
import dev.dateline.release.PreviewBanner;
import dev.dateline.release.Renderer;
import dev.dateline.release.Rendition;
import dev.dateline.release.Revision;
import dev.dateline.release.Shelf;
import dev.dateline.release.ShelfFile;
import dev.dateline.release.Shelves;
import dev.dateline.release.Tombstone;
import dev.dateline.release.Unrenderable;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Renders {@link Pages}, {@link Listings}, {@link Feeds} and {@link Sitemaps} for what converges.
 */
public final class SiteRenderer implements Renderer {
  private static final int VERSION = 6;

  private final Pages pages;
  private final Listings listings;
  private final Feeds feeds;
  private final Sitemaps sitemaps;

  /** Renders for the site at this absolute address. */
  public SiteRenderer(URI siteUrl) {
    this.pages = new Pages(siteUrl);
    this.listings = new Listings(siteUrl);
    this.feeds = new Feeds(siteUrl);
    this.sitemaps = new Sitemaps(siteUrl);
  }

  @Override
  public int version() {
    return VERSION;
  }

  @Override
  public String published(
      Rendition rendition,
      PressRelease release,
      @Nullable Revision replaced,
      Newsroom newsroom,
      Epoch epoch) {
    return text(() -> pages.release(rendition, release, replaced, newsroom, epoch.toString()));
  }

  @Override
  public String withdrawn(
      Rendition rendition, PressRelease release, Newsroom newsroom, Epoch epoch) {
    return text(() -> pages.withdrawn(rendition, release, newsroom, epoch.toString()));
  }

  @Override
  public String killed(Rendition rendition, PressRelease release, Newsroom newsroom, Epoch epoch) {
    return text(() -> pages.killed(rendition, release, newsroom, epoch.toString()));
  }

  @Override
  public String moved(Rendition rendition, Address to, Newsroom newsroom, Epoch epoch) {
    return text(() -> pages.moved(rendition, to, newsroom, epoch.toString()));
  }

  @Override
  public String listing(Listing listing, Newest newest, Newsroom newsroom, Epoch epoch) {
    List<PressRelease> published = newest.published();
    String made = epoch.toString();
    return text(
        () ->
            switch (listing) {
              case FRONT_PAGE ->
                  listings.frontPage(
                      newsroom,
                      published.stream().map(Listed::of).toList(),
                      newest.years().stream().map(Shelves.Head::shelf).toList(),
                      mostUsedTags(published),
                      made);
              case ATOM -> feeds.atom(newsroom, published, tombstones(newest.killed()), made);
              case RSS -> feeds.rss(newsroom, published, made);
              case JSON_FEED -> feeds.json(newsroom, published, made);
              case NEWS -> sitemaps.news(newsroom, newest.news(), made);
              case SITEMAP ->
                  sitemaps.index(newsroom, newest.years(), !newest.news().isEmpty(), made);
            });
  }

  @Override
  public String shelf(ShelfFile file, Newsroom newsroom, Epoch epoch) {
    String made = epoch.toString();
    return text(
        () ->
            switch (file) {
              case ShelfFile.Index(Shelf shelf, List<Listed> newest, int pages) ->
                  listings.shelf(newsroom, shelf, newest, pages, made);
              case ShelfFile.Page(Shelf shelf, int number, List<Listed> on, boolean full) ->
                  listings.shelfPage(newsroom, shelf, number, on, full, made);
              case ShelfFile.Feed(Shelf tag, List<PressRelease> on, List<PressRelease> killed) ->
                  feeds.atom(newsroom, tag, on, tombstones(killed), made);
              case ShelfFile.Sitemap(Shelf year, int number, List<Listed> on) ->
                  sitemaps.year(newsroom, year, on, made);
              case ShelfFile.All(Shelf.Kind kind, List<Shelf> shelves) ->
                  listings.shelves(newsroom, kind, shelves, made);
            });
  }

  @Override
  public String emptied(Newsroom newsroom, Epoch epoch) {
    return text(() -> pages.emptied(newsroom, epoch.toString()));
  }

  @Override
  public String robots(List<NewsroomName> newsrooms, Epoch epoch) {
    return text(() -> sitemaps.robots(newsrooms, epoch.toString()));
  }

  private static List<Tombstone> tombstones(List<PressRelease> killed) {
    return killed.stream().map(Tombstone::of).toList();
  }

  /** Returns the tags of these releases, the one of most of them first. */
  private static List<Shelf> mostUsedTags(List<PressRelease> releases) {
    List<Shelf> tags =
        releases.stream()
            .flatMap(release -> release.content().tags().stream())
            .map(Shelf::of)
            .toList();
    Map<String, Long> uses =
        tags.stream().collect(Collectors.groupingBy(Shelf::path, Collectors.counting()));
    return Shelf.byPath(tags.stream()).values().stream()
        .sorted(Comparator.comparingLong(shelf -> -uses.getOrDefault(shelf.path(), 0L)))
        .toList();
  }

  @Override
  public String preview(PressRelease release, Newsroom newsroom, PreviewBanner banner) {
    return text(() -> pages.preview(release, newsroom, banner));
  }

  @Override
  public String revision(
      Rendition rendition, PressRelease release, Newsroom newsroom, Epoch epoch) {
    return text(() -> pages.revision(rendition, release, newsroom, epoch.toString()));
  }

  /** Whatever goes wrong in here is the page's own fault, so it stops no other page. */
  private static String text(Supplier<byte[]> page) {
    try {
      return new String(page.get(), StandardCharsets.UTF_8);
    } catch (RuntimeException | StackOverflowError bug) {
      throw new Unrenderable(bug);
    }
  }
}
