package dev.dateline.render;

import dev.dateline.newsroom.NewsroomName;
import dev.dateline.release.Listed;
import dev.dateline.release.Shelf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages of one shelf. */
record ShelfPages(ListPage page, Shelf shelf) {

  /** Renders the newest releases, with links to all pages: short ones, as they may be hundreds. */
  byte[] index(List<Listed> newest, int pages) {
    Frame frame = page.frame(shelf.name(), null, page.links().to(newsroom(), shelf), feed());
    Html html = frame.begin();
    page.trail(shelf.kind(), null, html);
    head(null, html);
    entries(newest, html);
    if (pages > 0) {
      Words words = page.words();
      html.markup("<section class=\"tags\">\n<h2>").word(words.pagesOldestFirst());
      html.markup("</h2>\n<ul>\n");
      for (int i = 1; i <= pages; i++) {
        html.markup("<li><a").attribute("href", i + "/");
        html.markup(">").text(Integer.toString(i)).markup("</a></li>\n");
      }
      html.markup("</ul>\n</section>\n");
    }
    return page.end(frame, html);
  }

  /** Renders one page, which leads to its two neighbours alone. */
  byte[] page(int number, List<Listed> releases, boolean full) {
    Words words = page.words();
    String title = shelf.name() + " \u2013 " + words.page(number);
    Frame frame = page.frame(title, null, page.links().page(newsroom(), shelf, number), feed());
    Html html = frame.begin();
    page.trail(shelf.kind(), shelf, html);
    head(words.page(number), html);
    entries(releases, html);
    html.markup("<nav class=\"pages\"").attribute("aria-label", words.page(number)).markup(">\n");
    if (number > 1) {
      html.markup("<a rel=\"prev\"");
      html.attribute("href", page.links().page(newsroom(), shelf, number - 1)).markup(">");
      html.word(words.olderReleases()).markup("</a>\n");
    }
    if (full) {
      html.markup("<a rel=\"next\"");
      html.attribute("href", page.links().page(newsroom(), shelf, number + 1)).markup(">");
      html.word(words.newerReleases()).markup("</a>\n");
    }
    html.markup("<a").attribute("href", page.links().to(newsroom(), shelf)).markup(">");
    html.word(words.newestReleases()).markup("</a>\n</nav>\n");
    return page.end(frame, html);
  }

  private void head(@Nullable String pageNumber, Html html) {
    html.markup("<header class=\"head\">\n<div class=\"lines\">\n<p class=\"kind\">");
    html.word(page.words().shelf(shelf.kind()));
    if (pageNumber != null) {
      html.markup(" \u00b7 ").word(pageNumber);
    }
    html.markup("</p>\n</div>\n<h1 dir=\"auto\">").text(shelf.name());
    html.markup("</h1>\n</header>\n");
  }

  private void entries(List<Listed> releases, Html html) {
    new EntryList(page.newsroom(), page.words(), page.links()).write(releases, html);
  }

  private @Nullable Shelf feed() {
    return shelf.kind() == Shelf.Kind.TAG ? shelf : null;
  }

  private NewsroomName newsroom() {
    return page.newsroom().name();
  }
}
