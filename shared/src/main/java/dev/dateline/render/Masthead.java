package dev.dateline.render;

import dev.dateline.newsroom.Newsroom;
import org.jspecify.annotations.Nullable;

/**
 * The newsroom's name above a page.
 *
 * @param front the address of its front page; null where a page leads nowhere
 */
record Masthead(String title, @Nullable String front) {
  static Masthead of(Newsroom newsroom, SiteLinks links) {
    return new Masthead(newsroom.title(), links.front(newsroom.name()));
  }

  /** Returns that of a page for the few, which may be shown before the newsroom has any other. */
  static Masthead leadingNowhere(Newsroom newsroom) {
    return new Masthead(newsroom.title(), null);
  }

  void write(Html html) {
    html.markup("<header class=\"masthead\"><p dir=\"auto\">");
    if (front != null) {
      html.markup("<a").attribute("href", front).markup(">");
    }
    html.text(title).markup(front == null ? "" : "</a>").markup("</p></header>\n");
  }
}
