package dev.dateline.render;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.release.Newest;
import dev.dateline.release.PressRelease;
import dev.dateline.release.Shelf;
import dev.dateline.release.Tombstone;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Renders what machines that follow a newsroom read: Atom, RSS and JSON Feed, each with the whole
 * text of its newest releases.
 *
 * <p>Equal arguments give equal bytes on every machine, and {@code epoch} stands in them: 1 to 100
 * printable characters of ASCII without two hyphens in a row. Releases come newest first; of more
 * than {@link Newest#IN_FEED} the first are taken. Each of these methods throws an {@link
 * IllegalStateException} if a release does not show its disclosure first, or has none although its
 * newsroom must disclose. Safe for use by many threads.
 */
public final class Feeds {
  private final SiteLinks links;

  /** Renders for the site at this absolute address. */
  public Feeds(URI siteUrl) {
    this.links = SiteLinks.of(siteUrl);
  }

  /**
   * Renders the newsroom's feed in Atom.
   *
   * @param killed of which there may be copies
   */
  public byte[] atom(
      Newsroom newsroom, List<PressRelease> newest, List<Tombstone> killed, String epoch) {
    return atom(newsroom, null, newest, killed, epoch);
  }

  /** Renders the feed of a tag in Atom. */
  public byte[] atom(
      Newsroom newsroom,
      @Nullable Shelf tag,
      List<PressRelease> newest,
      List<Tombstone> killed,
      String epoch) {
    return new AtomFeed(newsroom, tag, links, new EpochLine(epoch))
        .render(items(newsroom, newest), killed);
  }

  /** Renders the newsroom's feed in RSS 2.0. */
  public byte[] rss(Newsroom newsroom, List<PressRelease> newest, String epoch) {
    return new RssFeed(newsroom, links, new EpochLine(epoch)).render(items(newsroom, newest));
  }

  /** Renders the newsroom's feed in JSON Feed 1.1. */
  public byte[] json(Newsroom newsroom, List<PressRelease> newest, String epoch) {
    return new JsonFeed(newsroom, links, new EpochLine(epoch)).render(items(newsroom, newest));
  }

  private List<FeedItem> items(Newsroom newsroom, List<PressRelease> newest) {
    return newest.stream()
        .limit(Newest.IN_FEED)
        .map(release -> FeedItem.of(release, newsroom, links))
        .toList();
  }
}
