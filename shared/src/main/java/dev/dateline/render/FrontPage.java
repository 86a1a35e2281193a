package dev.dateline.render;

import dev.dateline.newsroom.NewsroomName;
import dev.dateline.newsroom.Profile;
import dev.dateline.release.Contact;
import dev.dateline.release.Listed;
import dev.dateline.release.Shelf;
import java.util.List;

/** The front page of a newsroom. */
record FrontPage(ListPage page, List<Listed> newest, List<Shelf> years, List<Shelf> tags) {
  /** So many years are linked to; the rest is on their own list. */
  private static final int MOST_YEARS = 12;

  private static final int MOST_TAGS = 30;

  byte[] render() {
    Words words = page.words();
    NewsroomName newsroom = page.newsroom().name();
    String title = words.latestReleases();
    Frame frame =
        page.frame(
            title,
            ListPage.description(page.newsroom(), words),
            page.links().front(newsroom),
            null);
    Html html = frame.begin().markup("<header class=\"head\">\n<h1>").word(title);
    html.markup("</h1>\n");
    description(page.newsroom().profile(), html);
    html.markup("</header>\n");
    new EntryList(page.newsroom(), words, page.links()).write(newest, html);
    shelves(Shelf.Kind.YEAR, years, MOST_YEARS, html);
    shelves(Shelf.Kind.TAG, tags, MOST_TAGS, html);
    Profile.Contact contact = page.newsroom().profile().contact();
    if (contact != null) {
      ContactBlock.write(List.of(Contact.of(contact)), page.newsroom(), words, html);
    }
    html.markup("<section class=\"tags\">\n<h2>").word(words.feeds()).markup("</h2>\n<ul>\n<li><a");
    html.attribute("href", page.links().atom(newsroom, null)).markup(">Atom</a></li>\n<li><a");
    html.attribute("href", page.links().file(newsroom, "feed.rss")).markup(">RSS</a></li>\n<li><a");
    html.attribute("href", page.links().file(newsroom, "feed.json"));
    html.markup(">JSON Feed</a></li>\n</ul>\n</section>\n");
    return page.end(frame, html);
  }

  private static void description(Profile profile, Html html) {
    if (profile.description() != null) {
      html.markup("<p class=\"sub\"")
          .attribute("lang", profile.languageTag())
          .markup(" dir=\"auto\">")
          .text(profile.description())
          .markup("</p>\n");
    }
  }

  private void shelves(Shelf.Kind kind, List<Shelf> shelves, int most, Html html) {
    if (shelves.isEmpty()) {
      return;
    }
    html.markup("<section class=\"tags\">\n<h2>").word(page.heading(kind)).markup("</h2>\n<ul>\n");
    page.shelves(shelves.subList(0, Math.min(most, shelves.size())), html);
    html.markup("<li><a").attribute("href", page.links().all(page.newsroom().name(), kind));
    html.markup(">").word(page.words().allShelves(kind)).markup("</a></li>\n</ul>\n</section>\n");
  }
}
