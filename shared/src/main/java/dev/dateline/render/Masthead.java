package dev.dateline.render;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.Profile;
import dev.dateline.release.Shelf;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The newsroom's name, in its own language, above a page, and below it once more with the site of
 * the organisation.
 *
 * @param language of the newsroom; null where it is not known
 * @param front the address of its front page; null where a page leads nowhere
 * @param site null where there is none
 * @param accent null where there is none
 */
record Masthead(
    String title,
    @Nullable String language,
    @Nullable String front,
    @Nullable URI site,
    Profile.@Nullable Accent accent) {
  static Masthead of(Newsroom newsroom, SiteLinks links) {
    return leading(newsroom, links.front(newsroom.name()));
  }

  /** Returns that of a page for the few, which may be shown before the newsroom has any other. */
  static Masthead leadingNowhere(Newsroom newsroom) {
    return leading(newsroom, null);
  }

  private static Masthead leading(Newsroom newsroom, @Nullable String front) {
    Profile profile = newsroom.profile();
    return new Masthead(
        newsroom.title(), profile.languageTag(), front, profile.url(), profile.accent());
  }

  /** Returns where a shelf of the newsroom is; null where a page leads nowhere. */
  @Nullable String to(Shelf shelf) {
    return front == null ? null : SiteLinks.to(front, shelf);
  }

  void write(Html html) {
    html.markup("<header class=\"masthead\"><p dir=\"auto\"").attribute("lang", language);
    html.markup(">");
    if (front != null) {
      html.markup("<a").attribute("href", front).markup(">");
    }
    html.text(title).markup(front == null ? "" : "</a>").markup("</p></header>\n");
  }

  void writeBelow(Html html) {
    html.markup("<p dir=\"auto\"").attribute("lang", language).markup(">").text(title);
    html.markup("</p>\n");
    if (site != null) {
      html.markup("<p><a").attribute("href", site.toString()).markup("><bdi>");
      html.text(site.getHost()).markup("</bdi></a></p>\n");
    }
  }
}
