package dev.dateline.render;

import dev.dateline.newsroom.Newsroom;

/**
 * Leads from a page to the feeds of its newsroom.
 *
 * @param site the address of the site, with a slash at its end
 */
record FeedLinks(String site, Newsroom newsroom) {

  void write(Html html) {
    write(html, "application/atom+xml", "feed.atom");
    write(html, "application/rss+xml", "feed.rss");
    write(html, "application/feed+json", "feed.json");
  }

  private void write(Html html, String type, String name) {
    html.markup("<link rel=\"alternate\"").attribute("type", type);
    html.attribute("href", site + newsroom.name() + "/" + name);
    html.attribute("title", newsroom.title()).markup(">\n");
  }
}
