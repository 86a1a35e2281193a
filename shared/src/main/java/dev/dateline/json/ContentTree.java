package dev.dateline.json;

import dev.dateline.release.Attachment;
import dev.dateline.release.Body;
import dev.dateline.release.Boilerplate;
import dev.dateline.release.Contact;
import dev.dateline.release.Dateline;
import dev.dateline.release.Disclosure;
import dev.dateline.release.Issuer;
import dev.dateline.release.Names;
import dev.dateline.release.Quote;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.ReleaseLine;
import dev.dateline.release.Translation;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The content of a release as a tree; {@link ContentReader} reads it back. */
public final class ContentTree {
  private ContentTree() {}

  /** Returns the members that are there, in the order in which they are documented. */
  public static Map<String, Object> of(ReleaseContent content) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("kind", Names.of(content.kind()));
    tree.put("headline", content.headline());
    put(tree, "subheadline", content.subheadline());
    put(tree, "summary", content.summary());
    put(tree, "language", content.language());
    put(tree, "slug", content.slug());
    putAll(tree, "tags", content.tags());
    put(tree, "translationOf", content.translationOf());
    putAll(
        tree,
        "translations",
        content.translations().stream().map(ContentTree::translation).toList());
    put(tree, "releaseLine", content.releaseLine(), ContentTree::releaseLine);
    put(tree, "dateline", content.dateline(), ContentTree::dateline);
    put(tree, "body", content.body(), ContentTree::body);
    putAll(tree, "contacts", content.contacts().stream().map(ContentTree::contact).toList());
    putAll(tree, "quotes", content.quotes().stream().map(ContentTree::quote).toList());
    putAll(
        tree, "boilerplate", content.boilerplate().stream().map(ContentTree::boilerplate).toList());
    put(tree, "endMark", content.endMark());
    put(tree, "issuer", content.issuer(), ContentTree::issuer);
    put(tree, "disclosure", content.disclosure(), ContentTree::disclosure);
    if (!content.externalIds().isEmpty()) {
      tree.put("externalIds", new TreeMap<>(content.externalIds()));
    }
    putAll(
        tree, "attachments", content.attachments().stream().map(ContentTree::attachment).toList());
    return tree;
  }

  /** Returns the pointers of the members that are not the same in both. */
  public static List<String> difference(ReleaseContent before, ReleaseContent after) {
    Map<String, Object> then = of(before);
    Map<String, Object> now = of(after);
    Set<String> names = new LinkedHashSet<>(then.keySet());
    names.addAll(now.keySet());
    return names.stream()
        .filter(name -> !Objects.equals(then.get(name), now.get(name)))
        .map(name -> Pointer.member("#", name))
        .toList();
  }

  private static Map<String, Object> translation(Translation translation) {
    Map<String, Object> tree = new LinkedHashMap<>();
    put(tree, "language", translation.language());
    put(tree, "href", translation.href());
    return tree;
  }

  private static Map<String, Object> releaseLine(ReleaseLine line) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("text", line.text());
    tree.put("immediate", line.immediate());
    tree.put("embargo", line.embargo());
    put(tree, "date", line.date());
    put(tree, "time", line.time());
    put(tree, "zone", line.zone());
    return tree;
  }

  private static Map<String, Object> dateline(Dateline dateline) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("place", dateline.place());
    put(tree, "date", dateline.date());
    put(tree, "wire", dateline.wire());
    return tree;
  }

  private static Map<String, Object> body(Body body) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("format", Names.of(body.format()));
    tree.put("value", body.value());
    return tree;
  }

  static Map<String, Object> contact(Contact contact) {
    Map<String, Object> tree = new LinkedHashMap<>();
    if (!contact.name().isEmpty()) {
      tree.put("name", contact.name());
    }
    put(tree, "organisation", contact.organisation());
    put(tree, "role", contact.role());
    putAll(tree, "emails", contact.emails().stream().map(Object::toString).toList());
    putAll(tree, "phones", contact.phones().stream().map(Object::toString).toList());
    return tree;
  }

  private static Map<String, Object> quote(Quote quote) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("text", quote.text());
    tree.put("speaker", quote.speaker());
    put(tree, "title", quote.title());
    return tree;
  }

  static Map<String, Object> boilerplate(Boilerplate boilerplate) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("about", boilerplate.about());
    tree.put("text", boilerplate.text());
    return tree;
  }

  private static Map<String, Object> issuer(Issuer issuer) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("name", issuer.name());
    put(tree, "url", issuer.url());
    putAll(tree, "tickers", issuer.tickers().stream().map(ContentTree::ticker).toList());
    return tree;
  }

  private static Map<String, Object> ticker(Issuer.Ticker ticker) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("exchange", ticker.exchange());
    tree.put("symbol", ticker.symbol());
    return tree;
  }

  private static Map<String, Object> disclosure(Disclosure disclosure) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("regime", disclosure.regime().name());
    tree.put("registrant", disclosure.registrant());
    tree.put("principal", disclosure.principal());
    put(tree, "principalCountry", disclosure.principalCountry());
    put(tree, "text", disclosure.text());
    return tree;
  }

  static Map<String, Object> attachment(Attachment attachment) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("href", attachment.href().text());
    tree.put("mediaType", attachment.mediaType());
    tree.put("alt", attachment.alt());
    put(tree, "caption", attachment.caption());
    put(tree, "credit", attachment.credit());
    if (attachment.size() != null) {
      tree.put("width", attachment.size().width());
      tree.put("height", attachment.size().height());
    }
    if (attachment.tellsPlace()) {
      tree.put("tellsPlace", true);
    }
    return tree;
  }

  /** Puts a value as its text, if there is one. */
  public static void put(Map<String, Object> tree, String name, @Nullable Object value) {
    if (value != null) {
      tree.put(name, value.toString());
    }
  }

  /** Puts a value as a tree, if there is one. */
  public static <T> void put(
      Map<String, Object> tree,
      String name,
      @Nullable T value,
      Function<T, Map<String, Object>> write) {
    if (value != null) {
      tree.put(name, write.apply(value));
    }
  }

  static void putAll(Map<String, Object> tree, String name, List<?> values) {
    if (!values.isEmpty()) {
      tree.put(name, values);
    }
  }
}
