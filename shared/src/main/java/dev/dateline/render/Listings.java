package dev.dateline.render;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.release.Listed;
import dev.dateline.release.Newest;
import dev.dateline.release.Shelf;
import java.net.URI;
import java.util.List;
import java.util.function.Function;

/**
 * Renders the pages that lead to releases: the front page of a newsroom, and its shelves.
 *
 * <p>Equal arguments give equal bytes on every machine, and {@code epoch} stands in them: 1 to 100
 * printable characters of ASCII without two hyphens in a row. Releases are shown in the order in
 * which they are handed over, newest first. Long headlines are cut where a page would have more
 * than 40 KB with them. Safe for use by many threads.
 */
public final class Listings {
  private static final int MOST_BYTES = 40 * 1024;

  private final SiteLinks links;

  /** Renders for the site at this absolute address. */
  public Listings(URI siteUrl) {
    this.links = SiteLinks.of(siteUrl);
  }

  /**
   * Renders the front page.
   *
   * @param newest of which the first {@link Newest#MOST} are shown
   * @param years of which the first 12 are linked to
   * @param tags of which the first 30 are linked to, so that the caller says which matter most
   */
  public byte[] frontPage(
      Newsroom newsroom, List<Listed> newest, List<Shelf> years, List<Shelf> tags, String epoch) {
    List<Listed> shown = newest.subList(0, Math.min(Newest.MOST, newest.size()));
    ListPage page = page(newsroom, epoch);
    return fitted(shown, fitting -> new FrontPage(page, fitting, years, tags).render());
  }

  /**
   * Renders the first thing that readers of a shelf see.
   *
   * @param newest those on its last page
   * @param pages how many pages have or had a release
   */
  public byte[] shelf(
      Newsroom newsroom, Shelf shelf, List<Listed> newest, int pages, String epoch) {
    ShelfPages shelfPages = new ShelfPages(page(newsroom, epoch), shelf);
    return fitted(newest, fitting -> shelfPages.index(fitting, pages));
  }

  /**
   * Renders one page of a shelf.
   *
   * @param number from 1, where the oldest are
   * @param releases those that are still public
   * @param full whether all its numbers are given, even if some of their releases are gone; it then
   *     leads to the next page, which must be there from then on, though empty at first
   */
  public byte[] shelfPage(
      Newsroom newsroom,
      Shelf shelf,
      int number,
      List<Listed> releases,
      boolean full,
      String epoch) {
    ShelfPages shelfPages = new ShelfPages(page(newsroom, epoch), shelf);
    return fitted(releases, fitting -> shelfPages.page(number, fitting, full));
  }

  /** Renders the list of all years, or of all tags. */
  public byte[] shelves(Newsroom newsroom, Shelf.Kind kind, List<Shelf> shelves, String epoch) {
    ListPage page = page(newsroom, epoch);
    String title = page.heading(kind);
    Frame frame = page.frame(title, null, links.all(newsroom.name(), kind), null);
    Html html = frame.begin();
    page.trail(null, null, html);
    html.markup("<header class=\"head\">\n<h1>").word(title).markup("</h1>\n</header>\n");
    if (shelves.isEmpty()) {
      html.markup("<p class=\"none\">").word(page.words().noReleases()).markup("</p>\n");
    } else {
      html.markup("<ul class=\"all\">\n");
      page.shelves(shelves, html);
      html.markup("</ul>\n");
    }
    return page.end(frame, html);
  }

  private static byte[] fitted(List<Listed> releases, Function<List<Listed>, byte[]> rendering) {
    byte[] page = rendering.apply(releases);
    int over = page.length - MOST_BYTES;
    return over <= 0 ? page : rendering.apply(Headlines.shortened(releases, over));
  }

  private ListPage page(Newsroom newsroom, String epoch) {
    return new ListPage(newsroom, Words.of(newsroom), links, new EpochLine(epoch));
  }
}
