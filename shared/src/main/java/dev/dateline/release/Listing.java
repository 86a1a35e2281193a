package dev.dateline.release;

import dev.dateline.newsroom.NewsroomName;

/** What leads readers and machines to the newest releases of a newsroom. */
public enum Listing {
  FRONT_PAGE("index.html", "text/html; charset=utf-8"),
  ATOM("feed.atom", "application/atom+xml"),
  RSS("feed.rss", "application/rss+xml"),
  JSON_FEED("feed.json", "application/feed+json"),
  NEWS("sitemap-news.xml", "application/xml"),
  /** The list of the others of its kind. */
  SITEMAP("sitemap.xml", "application/xml");

  private final String file;
  private final String contentType;

  Listing(String file, String contentType) {
    this.file = file;
    this.contentType = contentType;
  }

  /** Returns its name below the newsroom. */
  public String file() {
    return file;
  }

  /** Returns where it stands. */
  public SitePath path(NewsroomName newsroom) {
    return new SitePath(newsroom + "/" + file);
  }

  /** Returns its media type as a header says it. */
  public String contentType() {
    return contentType;
  }
}
