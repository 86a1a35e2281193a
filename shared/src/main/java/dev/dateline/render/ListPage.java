package dev.dateline.render;

import dev.dateline.newsroom.Newsroom;
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
   * Frames a page that leads to the feeds of its newsroom.
   *
   * @param tag whose own feed comes before; null where there is none
   */
  Frame frame(String title, @Nullable String description, String canonical, @Nullable Shelf tag) {
    return new Frame(
        words.languageFor(newsroom),
        title,
        description,
        canonical,
        Masthead.of(newsroom, links),
        epoch.epoch(),
        words,
        head -> {
          FeedLinks feeds = new FeedLinks(links, newsroom);
          if (tag != null) {
            feeds.write(tag, head);
          }
          feeds.write(head);
        });
  }

  /** Returns what a newsroom says of itself, or else what its front page shows. */
  static String description(Newsroom newsroom, Words words) {
    String description = newsroom.profile().description();
    return description == null
        ? newsroom.title() + " \u2013 " + words.latestReleases()
        : description;
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
