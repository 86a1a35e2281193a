package dev.dateline.render;

import dev.dateline.release.PressRelease;
import dev.dateline.release.PreviewBanner;
import java.time.Instant;
import java.time.ZoneId;

/** What stands above a page that is not for everyone. */
record Banners(PressRelease release, ZoneId zone, Words words) {

  void preview(PreviewBanner banner, Html html) {
    html.markup("<aside class=\"banner\" role=\"note\">\n<p class=\"label\">");
    html.word(words.preview()).markup("</p>\n<p>").word(words.previewFor()).markup(" <bdi>");
    html.text(banner.label()).markup("</bdi></p>\n");
    if (banner.embargo() != null) {
      html.markup("<p><b>").word(words.embargoedUntil()).markup(" ");
      time(banner.embargo(), html);
      html.markup("</b></p>\n");
    } else if (release.state().publishedAt() == null) {
      html.markup("<p><b>").word(words.noDate()).markup("</b></p>\n");
    }
    html.markup("<p>").word(words.previewNotice()).markup(" ").word(words.linkExpires());
    html.markup(" ");
    time(banner.expiresAt(), html);
    html.markup(".</p>\n</aside>\n");
  }

  void revision(Html html) {
    html.markup("<aside class=\"banner\" role=\"note\">\n<p class=\"label\">");
    html.word(words.revision(release.revision().number())).markup("</p>\n<p>");
    html.word(words.release())
        .markup(" <bdi>")
        .text(release.id().toString())
        .markup("</bdi></p>\n<p>");
    html.word(words.asOf()).markup(" ");
    time(release.revision().at(), html);
    html.markup("</p>\n<p>").word(words.status(release.status())).markup("</p>\n</aside>\n");
  }

  private void time(Instant at, Html html) {
    Sections.time(at.atZone(zone), release.content().language(), html);
  }
}
