package dev.dateline.render;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.release.Body;
import dev.dateline.release.Issuer;
import dev.dateline.release.Language;
import dev.dateline.release.Listed;
import dev.dateline.release.PressRelease;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.Status;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A release as all feeds tell of it.
 *
 * @param label for whom it is; stands first in {@code html} and in {@code summary}
 * @param html the label, the corrections, and the body with its dateline
 */
record FeedItem(
    PressRelease release,
    String url,
    @Nullable String label,
    String html,
    @Nullable String summary,
    Instant publishedAt,
    Instant updatedAt) {

  /**
   * Reads what is to be told of a release.
   *
   * @throws IllegalStateException if an agent distributes it without a label
   */
  static FeedItem of(PressRelease release, Newsroom newsroom, SiteLinks links) {
    if (release.status() != Status.PUBLISHED) {
      throw new IllegalArgumentException("only what is published stands in a feed");
    }
    ReleaseContent content = release.content();
    String label = content.label(newsroom.disclosure()).map(Xml::allowed).orElse(null);
    if (release.isUnlabelled()) {
      throw new IllegalStateException(
          "Release %s does not say for whom it is, and must; no feed may show it."
              .formatted(release.id()));
    }
    return new FeedItem(
        release,
        links.to(release.requiredAddress()),
        label,
        html(release, label, newsroom),
        summary(content, label),
        Objects.requireNonNull(release.state().publishedAt()).truncatedTo(ChronoUnit.MILLIS),
        Listed.updatedAt(release.state()).truncatedTo(ChronoUnit.MILLIS));
  }

  /** Returns what never changes, and no other release has. */
  String id() {
    return "urn:uuid:" + release.id();
  }

  String title() {
    return release.content().headline();
  }

  @Nullable String language() {
    Language language = release.content().language();
    return language == null ? null : language.tag();
  }

  /** Returns who speaks; null where it is the newsroom. */
  @Nullable Issuer author() {
    return release.content().issuer();
  }

  private static String html(PressRelease release, @Nullable String label, Newsroom newsroom) {
    ReleaseContent content = release.content();
    Language language = content.language();
    Words words = Words.of(language, newsroom);
    boolean ours = language != null && language.primary().equals(words.language());
    Html html = ours ? Html.withoutForeignWords() : Html.withWordsIn(words);
    html.markup("<div").attribute("lang", language == null ? null : language.tag());
    html.markup(" dir=\"auto\">\n");
    if (label != null) {
      html.markup("<p dir=\"auto\"><strong>").text(label).markup("</strong></p>\n");
    }
    new Corrections(release, null, newsroom.zone(), words).write(html);
    body(content, words, html);
    return new String(html.markup("</div>\n").bytes(), StandardCharsets.UTF_8);
  }

  private static void body(ReleaseContent content, Words words, Html html) {
    Html dateline = dateline(content, words);
    Body body = content.body();
    if (body != null) {
      BodyWriter.write(BodyPolicy.partsOf(body), dateline, words, html);
    } else if (dateline != null) {
      html.markup("<p>").append(dateline).markup("</p>\n");
    }
  }

  private static @Nullable Html dateline(ReleaseContent content, Words words) {
    if (content.dateline() == null) {
      return null;
    }
    Html html = Html.withoutForeignWords().markup("<b>");
    for (Passage passage : ContentPart.DATELINE.passagesOf(content, words)) {
      passage.pieces().forEach(piece -> html.text(piece.text()));
    }
    return html.markup("</b>");
  }

  private static @Nullable String summary(ReleaseContent content, @Nullable String label) {
    String text = content.summary() != null ? content.summary() : content.subheadline();
    if (text == null || label == null) {
      return text;
    }
    return label + "\n\n" + text;
  }
}
