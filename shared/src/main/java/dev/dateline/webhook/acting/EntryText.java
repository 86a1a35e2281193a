package dev.dateline.webhook.acting;

import dev.dateline.intake.Reading;
import dev.dateline.intake.html.BodyLosses;
import dev.dateline.intake.html.HtmlReader;
import dev.dateline.intake.markdown.MarkdownReader;
import dev.dateline.intake.rich.RichText;
import dev.dateline.intake.text.UnreadEmbargo;
import dev.dateline.release.Body;
import dev.dateline.release.Contact;
import dev.dateline.release.Disclosures;
import dev.dateline.release.Fault;
import dev.dateline.release.Finding;
import dev.dateline.release.Loss;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.ReleaseFailure.InvalidRelease;
import dev.dateline.release.Understanding;
import dev.dateline.webhook.Provider;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The text of an entry: its body as it is, since whoever maps a body means all of it, and what the
 * reader of pages or of Markdown finds in it that must not be passed over.
 *
 * @param asks the release line, disclosure, language and named contacts that stand in it, under
 *     another headline
 * @param findings what asks in it to wait, or speaks of a disclosure, and was not understood
 * @param losses what of it no page shows
 */
record EntryText(Body body, ReleaseContent asks, List<Finding> findings, List<Loss> losses) {
  /** Room for what is lost beside the text. */
  private static final int MOST_LOSSES = Understanding.MOST_LOSSES - 20;

  private static final Pattern TAG_FIRST = Pattern.compile("\\s*<[a-zA-Z!]");

  /** In place of the entry's, which its member says and nobody has to find. */
  private static final String HEADLINE = "A headline";

  private static final Set<String> KEPT = Set.of(UnreadEmbargo.CODE, "LANGUAGE");

  /**
   * Reads the text that was found.
   *
   * @throws InvalidRelease if it is no text of any kind that is known
   */
  static EntryText of(FoundMembers.Found found, Provider provider) {
    return switch (found.value()) {
      case String text when isHtml(text, found, provider) -> html(text, List.of());
      case String text -> markdown(text);
      case Map<?, ?> body when body.get("value") instanceof String text ->
          "html".equals(body.get("format")) ? html(text, List.of()) : markdown(text);
      default ->
          RichText.of(found.value())
              .filter(rich -> !rich.html().isBlank())
              .map(rich -> html(rich.html(), rich.losses()))
              .orElseThrow(() -> unknown(found));
    };
  }

  private static InvalidRelease unknown(FoundMembers.Found found) {
    return new InvalidRelease(
        "unfit",
        List.of(
            new Fault(
                "#/body",
                "is %s: neither a text (HTML or Markdown) nor rich text of Contentful, Sanity, Strapi or Lexical with words in it"
                    .formatted(found.shown()))));
  }

  private static boolean isHtml(String text, FoundMembers.Found found, Provider provider) {
    boolean always =
        switch (provider) {
          case GHOST, GHOST_LEGACY -> true;
          case CONTENTFUL, SANITY, STRAPI, GITHUB, WORDPRESS, STANDARD, GENERIC -> false;
        };
    return always || Wording.isHtml(found.place()) || TAG_FIRST.matcher(text).lookingAt();
  }

  private static EntryText html(String html, List<Loss> lost) {
    List<Loss> losses =
        Stream.concat(lost.stream(), BodyLosses.of(html, 1).stream())
            // The lines of a text within JSON are no lines of what came in.
            .map(loss -> new Loss(loss.what(), loss.reason(), null))
            .limit(MOST_LOSSES)
            .toList();
    Body body = new Body(Body.Format.HTML, html);
    String page = "<h1>%s</h1>%s".formatted(HEADLINE, html);
    return read(body, losses, () -> new HtmlReader(MOST_LOSSES).read(page));
  }

  private static EntryText markdown(String text) {
    String file = "# %s\n\n%s".formatted(HEADLINE, text);
    return read(
        new Body(Body.Format.MARKDOWN, text), List.of(), () -> new MarkdownReader().read(file));
  }

  /** A number may be anybody's, as that of those who sell tickets. */
  private static boolean isNamed(Contact contact) {
    return contact.name() != null && !contact.emails().isEmpty();
  }

  private static EntryText read(Body body, List<Loss> losses, Supplier<Reading> reader) {
    ReleaseContent nothing = ReleaseContent.withHeadline(HEADLINE).build();
    Reading reading;
    try {
      reading = reader.get();
    } catch (InvalidRelease unreadable) {
      List<Finding> waiting = UnreadEmbargo.in(body.value(), nothing).stream().toList();
      return new EntryText(body, nothing, waiting, losses);
    }
    List<Finding> kept =
        reading.findings().stream()
            .filter(each -> KEPT.contains(each.code()) || Disclosures.isAbout(each))
            .toList();
    ReleaseContent read = reading.content();
    ReleaseContent asks =
        ReleaseContent.withHeadline(HEADLINE)
            .releaseLine(read.releaseLine())
            .disclosure(read.disclosure())
            .language(read.language())
            .contacts(read.contacts().stream().filter(EntryText::isNamed).toList())
            .build();
    return new EntryText(body, asks, kept, losses);
  }
}
