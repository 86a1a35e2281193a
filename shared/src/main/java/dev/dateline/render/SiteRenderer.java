package dev.dateline.render;

import dev.dateline.newsroom.Newsroom;
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
import dev.dateline.release.Tombstone;
import dev.dateline.release.Unrenderable;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Renders {@link Pages}, {@link Listings} and {@link Feeds} for what converges. */
public final class SiteRenderer implements Renderer {
  private static final int VERSION = 4;

  private final Pages pages;
  private final Listings listings;
  private final Feeds feeds;

  /** Renders for the site at this absolute address. */
  public SiteRenderer(URI siteUrl) {
    this.pages = new Pages(siteUrl);
    this.listings = new Listings(siteUrl);
    this.feeds = new Feeds(siteUrl);
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
    return text(
        () -> pages.release(rendition, release, replaced, List.of(), newsroom, epoch.toString()));
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
                      List.of(),
                      List.of(),
                      made);
              case ATOM ->
                  feeds.atom(
                      newsroom,
                      published,
                      newest.killed().stream().map(Tombstone::of).toList(),
                      made);
              case RSS -> feeds.rss(newsroom, published, made);
              case JSON_FEED -> feeds.json(newsroom, published, made);
            });
  }

  @Override
  public String preview(PressRelease release, Newsroom newsroom, PreviewBanner banner) {
    return text(() -> pages.preview(release, newsroom, banner));
  }

  @Override
  public String revision(PressRelease release, Newsroom newsroom) {
    return text(() -> pages.revision(release, newsroom));
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
