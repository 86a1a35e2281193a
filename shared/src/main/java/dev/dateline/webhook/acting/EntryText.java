package dev.dateline.webhook.acting;

import dev.dateline.intake.CleanText;
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
import dev.dateline.render.BodyText;
import dev.dateline.webhook.Provider;
import java.util.ArrayList;
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
 * @param findings what asks in it to wait, or speaks of a disclosure, and was not understood; and
 *     which characters were changed
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
      case String text when isHtml(text, found, provider) -> html(clean(text), List.of());
      case String text -> markdown(clean(text));
      case Map<?, ?> body when body.get("value") instanceof String text ->
          "html".equals(body.get("format")) ? html(clean(text), List.of()) : markdown(clean(text));
      default ->
          RichText.of(found.value())
              .filter(rich -> Body.VALUE.faultOf(rich.html()).isEmpty())
              .map(rich -> html(clean(rich.html()), rich.losses()))
              .orElseThrow(() -> unknown(found));
    };
  }

  private static CleanText clean(String text) {
    CleanText clean = CleanText.of(text, "body");
    Body.VALUE
        .faultOf(clean.value())
        .ifPresent(
            fault -> {
              throw new InvalidRelease("unfit", List.of(new Fault("#/body", fault)));
            });
    return clean;
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

  private static EntryText html(CleanText text, List<Loss> lost) {
    String html = text.value();
    List<Loss> losses =
        Stream.concat(lost.stream(), BodyLosses.of(html, 1).stream())
            // The lines of a text within JSON are no lines of what came in.
            .map(loss -> new Loss(loss.what(), loss.reason(), null))
            .limit(MOST_LOSSES)
            .toList();
    Body body = new Body(Body.Format.HTML, html);
    String page = "<h1>%s</h1>%s".formatted(HEADLINE, html);
    return read(text, body, losses, () -> new HtmlReader(MOST_LOSSES).read(page));
  }

  private static EntryText markdown(CleanText text) {
    Body body = new Body(Body.Format.MARKDOWN, text.value());
    String file = "# %s\n\n%s".formatted(HEADLINE, text.value());
    return read(text, body, List.of(), () -> new MarkdownReader().read(file));
  }

  private static boolean isBlank(BodyText.Paragraph paragraph) {
    return Body.VALUE.faultOf(paragraph.text()).isPresent();
  }

  /** A number may be anybody's, as that of those who sell tickets. */
  private static boolean isNamed(Contact contact) {
    return contact.name() != null && !contact.emails().isEmpty();
  }

  private static EntryText read(
      CleanText text, Body body, List<Loss> losses, Supplier<Reading> reader) {
    if (BodyText.of(body).paragraphs().stream().allMatch(EntryText::isBlank)) {
      throw new InvalidRelease(
          "unfit", List.of(new Fault("#/body", "has no words that readers would see")));
    }
    ReleaseContent nothing = ReleaseContent.withHeadline(HEADLINE).build();
    List<Finding> found = new ArrayList<>(text.findings());
    Reading reading;
    try {
      reading = reader.get();
    } catch (InvalidRelease unreadable) {
      UnreadEmbargo.in(body.value(), nothing).ifPresent(found::add);
      return new EntryText(body, nothing, found, losses);
    }
    reading.findings().stream()
        .filter(each -> KEPT.contains(each.code()) || Disclosures.isAbout(each))
        .forEach(found::add);
    ReleaseContent read = reading.content();
    ReleaseContent asks =
        ReleaseContent.withHeadline(HEADLINE)
            .releaseLine(read.releaseLine())
            .disclosure(read.disclosure())
            .language(read.language())
            .contacts(read.contacts().stream().filter(EntryText::isNamed).toList())
            .build();
    return new EntryText(body, asks, found, losses);
  }
}
