package dev.dateline.render;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.release.Correction;
import dev.dateline.release.Language;
import dev.dateline.release.Listed;
import java.time.ZonedDateTime;
import java.util.List;

/** Headlines that lead to their releases, each with its day and kind. */
record EntryList(Newsroom newsroom, Words words, SiteLinks links) {

  void write(List<Listed> releases, Html html) {
    if (releases.isEmpty()) {
      html.markup("<p class=\"none\">").word(words.noReleases()).markup("</p>\n");
      return;
    }
    html.markup("<ul class=\"entries\">\n");
    for (Listed release : releases) {
      write(release, html);
    }
    html.markup("</ul>\n");
  }

  private void write(Listed release, Html html) {
    Language language = release.language();
    ZonedDateTime at = release.publishedAt().atZone(newsroom.zone());
    html.markup("<li><p class=\"when\"><time").attribute("datetime", Dates.machine(at));
    html.markup(">").text(Dates.in(words.languageFor(newsroom)).date(at.toLocalDate()));
    html.markup("</time></p>\n<div><h2");
    html.attribute("lang", language == null ? null : language.tag()).markup(" dir=\"auto\"><a");
    html.attribute("href", links.to(release.address())).markup(">").text(release.headline());
    html.markup("</a></h2>\n<p class=\"kind\">").word(words.kind(release.kind()));
    Correction.Weight correction = release.correction();
    if (correction != null) {
      html.markup(" \u00b7 <b class=\"mark\">").word(words.correction(correction)).markup("</b>");
    }
    html.markup("</p></div></li>\n");
  }
}
