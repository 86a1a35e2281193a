package dev.dateline.render;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.release.Shelf;

/** Leads from a page to the feeds of its newsroom. */
record FeedLinks(SiteLinks links, Newsroom newsroom) {
  private static final String ATOM = "application/atom+xml";

  void write(Html html) {
    String title = newsroom.title();
    write(ATOM, title, links.atom(newsroom.name(), null), html);
    write("application/rss+xml", title, links.file(newsroom.name(), "feed.rss"), html);
    write("application/feed+json", title, links.file(newsroom.name(), "feed.json"), html);
  }

  /** Leads to the feed of a tag. */
  void write(Shelf tag, Html html) {
    String title = newsroom.title() + " \u2013 " + tag.name();
    write(ATOM, title, links.atom(newsroom.name(), tag), html);
  }

  private static void write(String type, String title, String href, Html html) {
    html.markup("<link rel=\"alternate\"").attribute("type", type);
    html.attribute("href", href).attribute("title", title).markup(">\n");
  }
}
