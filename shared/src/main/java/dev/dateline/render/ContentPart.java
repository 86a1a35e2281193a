package dev.dateline.render;

import static java.util.stream.Collectors.joining;

import dev.dateline.newsroom.DisclosurePolicy;
import dev.dateline.release.Attachment;
import dev.dateline.release.Boilerplate;
import dev.dateline.release.Contact;
import dev.dateline.release.Dateline;
import dev.dateline.release.Issuer;
import dev.dateline.release.ReleaseContent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What readers see of a release, part by part in the order of its page. */
enum ContentPart {
  DISCLOSURE,
  RELEASE_LINE,
  KIND,
  HEADLINE,
  SUBHEADLINE,
  SUMMARY,
  DATELINE,
  BODY,
  BOILERPLATE,
  CONTACTS,
  ATTACHMENTS,
  ISSUER,
  TAGS,
  END_MARK;

  private static final String BETWEEN = " \u00b7 ";

  /** Reads this part as plain text; empty where the content lacks it. */
  List<Passage> passagesOf(ReleaseContent content, Words words) {
    return switch (this) {
      case DISCLOSURE ->
          content.label(new DisclosurePolicy.None()).map(Passage::of).orElse(List.of());
      case RELEASE_LINE ->
          content.releaseLine() == null ? List.of() : Passage.of(content.releaseLine().text());
      case KIND -> Passage.of(words.kind(content.kind()));
      case HEADLINE -> Passage.of(content.headline());
      case SUBHEADLINE -> ifPresent(content.subheadline());
      case SUMMARY -> ifPresent(content.summary());
      case DATELINE -> dateline(content);
      case BODY ->
          content.body() == null
              ? List.of()
              : BodyPassages.of(BodyPolicy.partsOf(content.body()), words);
      case BOILERPLATE -> each(content.boilerplate(), ContentPart::boilerplate);
      case CONTACTS -> each(content.contacts(), ContentPart::contact);
      case ATTACHMENTS -> each(content.attachments(), ContentPart::attachment);
      case ISSUER -> content.issuer() == null ? List.of() : issuer(content.issuer());
      case TAGS -> joined(content.tags().stream());
      case END_MARK -> ifPresent(content.endMark());
    };
  }

  private static <T> List<Passage> each(List<T> items, Function<T, List<Passage>> reading) {
    return items.stream().flatMap(item -> reading.apply(item).stream()).toList();
  }

  private static List<Passage> ifPresent(@Nullable String text) {
    return text == null ? List.of() : Passage.paragraphsOf(text);
  }

  private static List<Passage> joined(Stream<String> texts) {
    return Passage.of(texts.filter(text -> !text.isEmpty()).collect(joining(BETWEEN)));
  }

  private static List<Passage> dateline(ReleaseContent content) {
    Dateline dateline = content.dateline();
    if (dateline == null) {
      return List.of();
    }
    String date =
        dateline.date() == null ? "" : ", " + Dates.in(content.language()).date(dateline.date());
    return Passage.of(dateline.place() + date + Sections.wire(dateline));
  }

  private static List<Passage> boilerplate(Boilerplate part) {
    List<Passage> passages = new ArrayList<>(Passage.of(part.about()));
    passages.addAll(Passage.paragraphsOf(part.text()));
    return passages;
  }

  private static List<Passage> contact(Contact contact) {
    return joined(
        Stream.of(
                Stream.of(contact.name()),
                Stream.ofNullable(contact.role()),
                Stream.ofNullable(contact.organisation()),
                contact.emails().stream().map(Object::toString),
                contact.phones().stream().map(Object::toString))
            .flatMap(texts -> texts));
  }

  private static List<Passage> attachment(Attachment file) {
    Passage.Builder passage = new Passage.Builder().text(file.alt()).target(file.href().value());
    passage.text(BETWEEN).text(file.mediaType());
    Stream.concat(Stream.ofNullable(file.caption()), Stream.ofNullable(file.credit()))
        .forEach(more -> passage.text(BETWEEN).text(more));
    return passage.build();
  }

  private static List<Passage> issuer(Issuer issuer) {
    Passage.Builder passage = new Passage.Builder().text(issuer.name());
    if (issuer.url() != null) {
      passage.target(issuer.url().value());
    }
    for (Issuer.Ticker ticker : issuer.tickers()) {
      passage.text(BETWEEN).text(ticker.exchange()).text(": ").text(ticker.symbol());
    }
    return passage.build();
  }
}
