package dev.dateline.webhook.acting;

import dev.dateline.intake.Reading;
import dev.dateline.intake.html.HtmlReader;
import dev.dateline.intake.markdown.MarkdownReader;
import dev.dateline.intake.rich.RichText;
import dev.dateline.json.Json;
import dev.dateline.release.Loss;
import dev.dateline.release.Understanding;
import dev.dateline.webhook.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;

/**
 * The text of an entry as the readers of pages and of Markdown understand it under its headline, so
 * that a dateline, contacts or an embargo in it are found as in any other source.
 */
final class EntryText {
  /** Room for what is lost beside the text. */
  private static final int MOST_LOSSES = Understanding.MOST_LOSSES - 20;

  private static final Pattern TAG_FIRST = Pattern.compile("\\s*<[a-zA-Z!]");

  private EntryText() {}

  /**
   * Reads the text that was found.
   *
   * @throws dev.dateline.release.ReleaseFailure.InvalidRelease if it cannot be read
   */
  static Reading read(String headline, FoundMembers.Found found, Provider provider) {
    return switch (found.value()) {
      case String text when isHtml(text, found, provider) -> html(headline, text, List.of());
      case String text -> markdown(headline, text);
      case Map<?, ?> body when body.get("value") instanceof String text ->
          "html".equals(body.get("format"))
              ? html(headline, text, List.of())
              : markdown(headline, text);
      default ->
          RichText.of(found.value())
              .map(rich -> html(headline, rich.html(), rich.losses()))
              .orElseGet(() -> html(headline, Entities.escape(found.words()), List.of()));
    };
  }

  /** Reads the headline alone. */
  static Reading withoutText(String headline) {
    return markdown(headline, "");
  }

  private static boolean isHtml(String text, FoundMembers.Found found, Provider provider) {
    boolean always =
        switch (provider) {
          case GHOST, GHOST_LEGACY -> true;
          case CONTENTFUL, SANITY, STRAPI, GITHUB, WORDPRESS, STANDARD, GENERIC -> false;
        };
    return always || Wording.isHtml(found.place()) || TAG_FIRST.matcher(text).lookingAt();
  }

  private static Reading html(String headline, String html, List<Loss> lost) {
    Reading read =
        new HtmlReader(MOST_LOSSES)
            .read("<h1>%s</h1>%s".formatted(Entities.escape(headline), html));
    return withoutLines(read, lost);
  }

  private static Reading markdown(String headline, String text) {
    String front = Json.write(Map.of("headline", headline));
    return withoutLines(
        new MarkdownReader().read("---\n%s\n---\n\n%s".formatted(front, text)), List.of());
  }

  /** The lines of a text within JSON are no lines of what came in. */
  private static Reading withoutLines(Reading read, List<Loss> before) {
    List<Loss> losses =
        Stream.concat(before.stream(), read.understanding().losses().stream())
            .map(loss -> new Loss(loss.what(), loss.reason(), null))
            .limit(MOST_LOSSES)
            .toList();
    return new Reading(
        read.content(), new ArrayList<>(read.findings()), new Understanding(List.of(), losses));
  }
}
