package dev.dateline.render;

import dev.dateline.release.Correction;
import dev.dateline.release.PressRelease;
import dev.dateline.release.Revision;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What readers are told about the changes of a release: all notices, newest first, and the
 * difference that the newest made.
 *
 * @param replaced what the newest replaced; null where the difference is not to be shown
 */
record Corrections(PressRelease release, @Nullable Revision replaced, ZoneId zone, Words words) {

  void write(Html html) {
    List<Correction> newestFirst = release.state().corrections().reversed();
    if (newestFirst.isEmpty()) {
      return;
    }
    html.markup("<aside class=\"correction\" role=\"note\">\n");
    write(newestFirst.getFirst(), html);
    html.markup("</aside>\n");
    earlier(newestFirst.subList(1, newestFirst.size()), html);
    if (replaced != null) {
      Changes changes = Changes.between(replaced.content(), release.content(), words);
      ChangesSection.write(changes, words, html);
    }
  }

  private void earlier(List<Correction> corrections, Html html) {
    if (corrections.isEmpty()) {
      return;
    }
    html.markup("<div class=\"earlier\">\n<h2>").word(words.earlierCorrections());
    html.markup("</h2>\n<ul>\n");
    for (Correction correction : corrections) {
      html.markup("<li>\n");
      write(correction, html);
      html.markup("</li>\n");
    }
    html.markup("</ul>\n</div>\n");
  }

  private void write(Correction correction, Html html) {
    html.markup("<p class=\"label\">").word(words.correction(correction.weight()));
    html.markup("</p>\n");
    Sections.prose(correction.note(), html);
    html.markup("<p class=\"when\">");
    Sections.time(correction.at().atZone(zone), release.content().language(), html);
    html.markup("</p>\n");
  }
}
