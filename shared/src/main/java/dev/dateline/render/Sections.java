package dev.dateline.render;

import dev.dateline.release.Dateline;
import dev.dateline.release.Language;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pieces that more than one page has. */
final class Sections {
  private static final Pattern BLANK_LINES = Pattern.compile("\\R(?:[ \\t]*\\R)+");
  private static final Pattern LINE_BREAK = Pattern.compile("\\R");

  private Sections() {}

  /** Writes the label; {@link DisclosureCheck} wants it whole, in one element. */
  static void disclosure(String label, Words words, Html html) {
    html.markup("<aside class=\"disclosure\" role=\"note\" dir=\"auto\">\n<p class=\"label\">")
        .word(words.disclosure())
        .markup("</p>\n<p>")
        .text(label)
        .markup("</p>\n</aside>\n");
  }

  /** Tells whether a boilerplate's heading begins with "About" of its own. */
  static boolean isWhole(String about, Words words) {
    String lower = about.toLowerCase(Locale.ROOT);
    return lower.startsWith("about ")
        || lower.startsWith(words.about().toLowerCase(Locale.ROOT) + " ");
  }

  /** Writes plain text, in which blank lines part paragraphs. */
  static void prose(String text, Html html) {
    for (List<String> lines : paragraphs(text)) {
      html.markup("<p dir=\"auto\">");
      for (int i = 0; i < lines.size(); i++) {
        if (i > 0) {
          html.markup("<br>\n");
        }
        html.text(lines.get(i));
      }
      html.markup("</p>\n");
    }
  }

  /** Returns the lines of each paragraph of a plain text, in which blank lines part paragraphs. */
  static List<List<String>> paragraphs(String text) {
    return Stream.of(BLANK_LINES.split(text.strip(), -1))
        .map(paragraph -> List.of(LINE_BREAK.split(paragraph, -1)))
        .toList();
  }

  /** Returns what follows the date of a dateline: the wire service, between slashes. */
  static String wire(Dateline dateline) {
    String wire = dateline.wire();
    if (wire == null) {
      return "";
    }
    return Character.isLetterOrDigit(wire.codePointAt(0)) ? " /" + wire + "/" : " " + wire;
  }

  /** Writes when something was, for readers and for machines. */
  static void time(ZonedDateTime at, @Nullable Language language, Html html) {
    Dates dates = Dates.in(language);
    html.markup("<time").attribute("datetime", Dates.machine(at)).markup("><bdi>");
    html.text(dates.date(at.toLocalDate())).markup("</bdi>, <bdi>").text(dates.time(at));
    html.markup("</bdi></time>");
  }

  /** Lets a text show its own direction where its language is not known. */
  static void direction(@Nullable Language language, Html html) {
    if (language == null) {
      html.markup(" dir=\"auto\"");
    }
  }
}
