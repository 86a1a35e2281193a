package dev.dateline.render;

import dev.dateline.newsroom.Profile;
import dev.dateline.release.Language;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What all pages have around them: the head, the newsroom's name above and below.
 *
 * @param language of the release; null where it is unknown
 * @param title of the window
 * @param description for search engines
 * @param canonical the page's own address; a page without one is not to be indexed
 * @param masthead null on pages of no newsroom
 * @param epoch null on pages that have none
 * @param links writes what else the head tells machines
 */
record Frame(
    @Nullable Language language,
    String title,
    @Nullable String description,
    @Nullable String canonical,
    @Nullable Masthead masthead,
    @Nullable String epoch,
    Words words,
    Consumer<Html> links) {
  private static final Set<String> RIGHT_TO_LEFT_LANGUAGES =
      Set.of("ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi");
  private static final Set<String> RIGHT_TO_LEFT_SCRIPTS =
      Set.of("Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa");

  /** Tells machines nothing more. */
  Frame(
      @Nullable Language language,
      String title,
      @Nullable String description,
      @Nullable String canonical,
      @Nullable Masthead masthead,
      @Nullable String epoch,
      Words words) {
    this(language, title, description, canonical, masthead, epoch, words, html -> {});
  }

  /** Begins a page, down to where its own content begins. */
  Html begin() {
    boolean foreignWords = language == null || !language.primary().equals(words.language());
    Html html = foreignWords ? Html.withWordsIn(words) : Html.withoutForeignWords();
    html.markup("<!DOCTYPE html>\n<html")
        .attribute("lang", language == null ? "" : language.tag())
        .attribute("dir", direction(language))
        .attribute("class", accent() == null ? null : Hue.classOf(accent()))
        .markup(">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\"")
        .attribute("content", Stylesheet.OF_ALL_PAGES.policy())
        .markup(
            """
            >
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="format-detection" content="telephone=no">
            <link rel="icon" href="data:,">
            """);
    meta(html);
    html.markup("<title>")
        .text(masthead == null ? title : title + " \u2013 " + masthead.title())
        .markup("</title>\n<style>")
        .style(Stylesheet.OF_ALL_PAGES)
        .markup("</style>\n");
    links.accept(html);
    html.markup("</head>\n<body>\n");
    if (masthead != null) {
      masthead.write(html);
    }
    return html.markup("<main>\n");
  }

  /** Ends the content, before what stands in the footer. */
  void beginFooter(Html html) {
    html.markup("</main>\n");
    if (masthead != null) {
      masthead.writeBelow(html.markup("<footer>\n"));
    }
  }

  byte[] end(Html html) {
    if (masthead != null) {
      html.markup("</footer>\n");
    }
    return html.markup("</body>\n</html>\n").bytes();
  }

  private Profile.@Nullable Accent accent() {
    return masthead == null ? null : masthead.accent();
  }

  private void meta(Html html) {
    Profile.Accent accent = accent();
    if (accent != null) {
      html.markup("<meta name=\"theme-color\"").attribute("content", accent.hex()).markup(">\n");
    }
    if (description != null) {
      html.markup("<meta name=\"description\"").attribute("content", description).markup(">\n");
    }
    if (epoch != null) {
      html.markup("<meta name=\"dateline-epoch\"").attribute("content", epoch).markup(">\n");
    }
    if (canonical == null) {
      html.markup("<meta name=\"robots\" content=\"noindex\">\n");
    } else {
      html.markup("<link rel=\"canonical\"").attribute("href", canonical).markup(">\n");
    }
  }

  private static @Nullable String direction(@Nullable Language language) {
    if (language == null) {
      return null;
    }
    String script = Locale.forLanguageTag(language.tag()).getScript();
    boolean rightToLeft =
        script.isEmpty()
            ? RIGHT_TO_LEFT_LANGUAGES.contains(language.primary())
            : RIGHT_TO_LEFT_SCRIPTS.contains(script);
    return rightToLeft ? "rtl" : "ltr";
  }
}
