package dev.dateline.intake.html;

import dev.dateline.intake.Losses;
import dev.dateline.release.Contact;
import dev.dateline.release.ReleaseContent;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Names what the head of a page says in words or addresses, where the release does not say it. */
final class HeadLosses {
  private static final Set<String> DESCRIBING = Set.of("meta", "link", "base", "title");
  private static final Map<String, String> REASONS =
      Stream.of(
              Map.entry("another title than the headline", "title og:title twitter:title dc.title"),
              Map.entry(
                  "a summary is one description of the page, and no longer than 4000 characters",
                  "description og:description twitter:description dc.description"
                      + " dcterms.description abstract summary"),
              Map.entry(
                  "a release names whom to ask, as contacts of its text",
                  "author article:author dc.creator dcterms.creator byl publisher dc.publisher"
                      + " article:publisher copyright"),
              Map.entry(
                  "not taken; set 'tags' if they should be those of the release",
                  "keywords news_keywords article:tag article:section dc.subject subject"),
              Map.entry(
                  "the day of publication is set when the release is published; write it into the"
                      + " dateline if readers are to see it",
                  "date pubdate publish-date publish_date article:published_time"
                      + " article:modified_time dc.date dcterms.date dcterms.created"
                      + " datepublished last-modified expires"),
              Map.entry(
                  "another language than the release has",
                  "language content-language og:locale dc.language"))
          .flatMap(
              reason ->
                  Stream.of(reason.getValue().split(" ", -1))
                      .map(key -> Map.entry(key, reason.getKey())))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private final Losses losses;
  private final String held;
  private final Set<String> named = new HashSet<>();

  private HeadLosses(ReleaseContent content, Losses losses) {
    this.losses = losses;
    this.held = held(content);
  }

  static void report(Document document, Page page, ReleaseContent content, Losses losses) {
    HeadLosses reader = new HeadLosses(content, losses);
    document.head().children().stream()
        .filter(element -> describes(element.normalName()))
        .forEach(reader::report);
    page.structured("headline")
        .ifPresent(said -> reader.words("headline of JSON-LD", said.text(), "title", said.line()));
  }

  /** Whether an element of the head says something about the page, and shows nothing. */
  static boolean describes(String element) {
    return DESCRIBING.contains(element);
  }

  private void report(Element element) {
    int line = SourceExtent.line(element, 1);
    switch (element.normalName()) {
      case "title" -> words("<title>", element.text(), "title", line);
      case "base" -> address(element, "href", line);
      case "meta" -> meta(element, line);
      default -> {
        if (element.attr("rel").equalsIgnoreCase("canonical")) {
          address(element, "href", line);
        } else {
          sum(element, line);
        }
      }
    }
  }

  private void meta(Element meta, int line) {
    String content = meta.attr("content").strip();
    String key = key(meta);
    if (key.equals("refresh")) {
      losses.add(
          "<meta content=\"%s\">".formatted(content),
          "would lead the reader to another page",
          line);
    } else if (key.equals("og:url")) {
      address(meta, "content", line);
    } else if (REASONS.containsKey(key)) {
      words("<meta> " + key, content, key, line);
    } else {
      sum(meta, line);
    }
  }

  private static String key(Element meta) {
    return Stream.of("property", "name", "itemprop", "http-equiv")
        .map(attribute -> meta.attr(attribute).strip().toLowerCase(Locale.ROOT))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse("");
  }

  private void words(String what, String text, String key, int line) {
    String letters = letters(text);
    if (letters.isEmpty() || held.contains(letters) || !named.add(letters)) {
      losses.sum(what, "describes the page; what a release says of it was read", line);
    } else {
      losses.addText(what, text, Objects.requireNonNull(REASONS.get(key)), line, line);
    }
  }

  private void address(Element element, String attribute, int line) {
    String url = element.attr(attribute).strip();
    if (url.isEmpty() || Page.isAddress(url)) {
      sum(element, line);
    } else {
      losses.add(
          "%s of <%s> '%s'".formatted(attribute, element.normalName(), url),
          "no whole address, so the page's own is not known by it",
          line);
    }
  }

  private void sum(Element element, int line) {
    losses.sum(
        "<" + element.normalName() + ">",
        "describes the page; what a release says of it was read",
        line);
  }

  private static String held(ReleaseContent content) {
    StringBuilder held = new StringBuilder();
    for (Object member :
        Stream.of(
                content.headline(),
                content.subheadline(),
                content.summary(),
                content.language(),
                content.dateline() == null ? null : content.dateline().date(),
                content.issuer() == null ? null : content.issuer().name())
            .filter(Objects::nonNull)
            .toList()) {
      held.append(letters(member.toString())).append(' ');
    }
    for (Contact contact : content.contacts()) {
      for (String said : List.of(contact.name(), String.valueOf(contact.organisation()))) {
        held.append(letters(said)).append(' ');
      }
    }
    return held.toString();
  }

  private static String letters(String text) {
    return HtmlReader.letters(text);
  }
}
