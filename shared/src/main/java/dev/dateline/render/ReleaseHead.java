package dev.dateline.render;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.Profile;
import dev.dateline.release.Attachment;
import dev.dateline.release.Correction;
import dev.dateline.release.ImageSize;
import dev.dateline.release.Language;
import dev.dateline.release.PressRelease;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.Rendition;
import dev.dateline.release.Translation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a release's page tells machines: its other forms and languages, its card for
 * those who share it (Open Graph), and its facts ({@link LinkedData}).
 *
 * @param canonical the address of the page
 * @param description null where there is none
 */
record ReleaseHead(
    SiteLinks links,
    String canonical,
    PressRelease release,
    @Nullable String description,
    Newsroom newsroom) {

  void write(Html html) {
    for (Rendition form : List.of(Rendition.NINJS, Rendition.MARKDOWN, Rendition.TEXT)) {
      html.markup("<link rel=\"alternate\"").attribute("type", form.mediaType());
      html.attribute("href", canonical + form.suffix()).markup(">\n");
    }
    new FeedLinks(links, newsroom).write(html);
    languages(html);
    card(html);
    LinkedData data = new LinkedData(release, canonical, description, image(), newsroom);
    html.markup("<script type=\"application/ld+json\">").data(data.tree()).markup("</script>\n");
  }

  /** Names each language with its page, this one among them, if there are others. */
  private void languages(Html html) {
    Language own = release.content().language();
    List<Translation> translations = release.content().translations();
    if (translations.isEmpty() || own == null) {
      return;
    }
    language(own, canonical, html);
    for (Translation translation : translations) {
      language(translation.language(), translation.href().value(), html);
    }
  }

  private static void language(Language language, String address, Html html) {
    html.markup("<link rel=\"alternate\"").attribute("hreflang", language.tag());
    html.attribute("href", address).markup(">\n");
  }

  private void card(Html html) {
    ReleaseContent content = release.content();
    property("og:type", "article", html);
    property("og:title", content.headline(), html);
    property("og:description", description, html);
    property("og:url", canonical, html);
    property("og:site_name", newsroom.title(), html);
    Language language = content.language();
    property("og:locale", language == null ? null : language.tag().replace('-', '_'), html);
    property("article:published_time", LinkedData.published(release, newsroom), html);
    Correction newest = release.state().correction();
    property(
        "article:modified_time",
        newest == null ? null : LinkedData.time(newest.at(), newsroom),
        html);
    image()
        .ifPresentOrElse(
            image -> {
              image(image.href().value(), image.alt(), html);
              size(image.size(), html);
            },
            () -> logo(html));
  }

  private void logo(Html html) {
    Profile.Logo logo = newsroom.profile().logo();
    if (logo != null) {
      image(logo.href().toString(), logo.alt(), html);
    }
  }

  private static void image(String href, String alt, Html html) {
    property("og:image", href, html);
    property("og:image:alt", alt, html);
  }

  private static void size(@Nullable ImageSize size, Html html) {
    if (size != null) {
      property("og:image:width", Integer.toString(size.width()), html);
      property("og:image:height", Integer.toString(size.height()), html);
    }
  }

  private static void property(String name, @Nullable String content, Html html) {
    if (content != null) {
      html.markup("<meta").attribute("property", name).attribute("content", content);
      html.markup(">\n");
    }
  }

  private Optional<Attachment> image() {
    return release.content().attachments().stream()
        .filter(file -> file.mediaType().startsWith("image/"))
        .findFirst();
  }
}
