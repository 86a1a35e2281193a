package dev.dateline.render;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.release.Language;
import dev.dateline.release.Shelf;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What all pages that lead to releases have in common. */
record ListPage(Newsroom newsroom, Words words, SiteLinks links, EpochLine epoch) {
  private static final Comparator<Shelf> LATEST_YEAR_FIRST =
      Comparator.comparing(Shelf::name).reversed();
  private static final Comparator<Shelf> BY_NAME =
      Comparator.comparing((Shelf tag) -> tag.name().toLowerCase(Locale.ROOT))
          .thenComparing(Shelf::name);

  /**
   * Begins a page that leads to the feeds of its newsroom.
   *
   * @param tag whose own feed comes before; null where there is none
   */
  Html begin(Frame frame, @Nullable Shelf tag) {
    NewsroomName name = newsroom.name();
    return frame.begin(
        head -> {
          if (tag != null) {
            atom(newsroom.title() + " \u2013 " + tag.name(), links.atom(name, tag), head);
          }
          atom(newsroom.title(), links.atom(name, null), head);
          head.markup("<link rel=\"alternate\" type=\"application/rss+xml\"");
          head.attribute("title", newsroom.title());
          head.attribute("href", links.file(name, "feed.rss"));
          head.markup(">\n<link rel=\"alternate\" type=\"application/feed+json\"");
          head.attribute("title", newsroom.title());
          head.attribute("href", links.file(name, "feed.json")).markup(">\n");
        });
  }

  private static void atom(String title, String href, Html head) {
    head.markup("<link rel=\"alternate\" type=\"application/atom+xml\"");
    head.attribute("title", title).attribute("href", href).markup(">\n");
  }

  Frame frame(String title, @Nullable String description, String canonical) {
    Language language = new Language(words.language());
    return new Frame(language, title, description, canonical, newsroom, epoch.epoch(), words);
  }

  byte[] end(Frame frame, Html html) {
    frame.beginFooter(html);
    return frame.end(html);
  }

  /**
   * Writes the way back to the front page.
   *
   * @param kind whose list is on the way; null where it is the page itself
   * @param shelf that is on the way; null where it is not
   */
  void trail(Shelf.@Nullable Kind kind, @Nullable Shelf shelf, Html html) {
    html.markup("<nav class=\"trail\"").attribute("aria-label", words.trail());
    html.markup(">\n<ul>\n<li><a").attribute("href", links.front(newsroom.name())).markup(">");
    html.word(words.latestReleases()).markup("</a></li>\n");
    if (kind != null) {
      html.markup("<li><a").attribute("href", links.all(newsroom.name(), kind)).markup(">");
      html.word(heading(kind)).markup("</a></li>\n");
    }
    if (shelf != null) {
      html.markup("<li dir=\"auto\"><a").attribute("href", links.to(newsroom.name(), shelf));
      html.markup(">").text(shelf.name()).markup("</a></li>\n");
    }
    html.markup("</ul>\n</nav>\n");
  }

  /** Writes a link to each shelf in its order: the latest year first, tags by name. */
  void shelves(List<Shelf> shelves, Html html) {
    for (Shelf shelf : shelves.stream().sorted(order(shelves)).toList()) {
      html.markup("<li dir=\"auto\"><a").attribute("href", links.to(newsroom.name(), shelf));
      html.markup(">").text(shelf.name()).markup("</a></li>\n");
    }
  }

  private static Comparator<Shelf> order(List<Shelf> shelves) {
    boolean years = !shelves.isEmpty() && shelves.getFirst().kind() == Shelf.Kind.YEAR;
    return years ? LATEST_YEAR_FIRST : BY_NAME;
  }

  String heading(Shelf.Kind kind) {
    return switch (kind) {
      case YEAR -> words.releasesByYear();
      case TAG -> words.tags();
    };
  }
}
