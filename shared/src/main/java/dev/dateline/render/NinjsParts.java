package dev.dateline.render;

import dev.dateline.release.Attachment;
import dev.dateline.release.Boilerplate;
import dev.dateline.release.Contact;
import dev.dateline.release.Dateline;
import dev.dateline.release.Disclosure;
import dev.dateline.release.Href;
import dev.dateline.release.Issuer;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.Rendition;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a release says as members of {@link Ninjs}. */
final class NinjsParts {
  private static final String TICKER_SYMBOL =
      "http://cv.iptc.org/newscodes/financialinstrumentsymboltype/ticker";

  private NinjsParts() {}

  static List<Map<String, Object>> headlines(ReleaseContent content) {
    List<Map<String, Object>> headlines = new ArrayList<>();
    headlines.add(described("main", content.headline()));
    if (content.subheadline() != null) {
      headlines.add(described("sub", content.subheadline()));
    }
    return headlines;
  }

  static List<Map<String, Object>> descriptions(ReleaseContent content, @Nullable String label) {
    List<Map<String, Object>> descriptions = new ArrayList<>();
    if (label != null) {
      descriptions.add(described("disclosure", label));
    }
    if (content.summary() != null) {
      descriptions.add(described("summary", content.summary()));
    }
    for (Boilerplate part : content.boilerplate()) {
      descriptions.add(described("boilerplate", part.about() + "\n\n" + part.text()));
    }
    return descriptions;
  }

  static void place(@Nullable Dateline dateline, Map<String, Object> item) {
    if (dateline != null) {
      item.put("located", dateline.place());
      item.put("places", List.of(related("dateline", dateline.place())));
    }
  }

  static Map<String, Object> contact(Contact contact) {
    Map<String, Object> source = new LinkedHashMap<>();
    List<Object> ways = new ArrayList<>();
    contact.emails().forEach(email -> ways.add(way("email", email.value())));
    contact.phones().forEach(phone -> ways.add(way("phone", phone.value())));
    String name =
        Stream.of(contact.name(), contact.role(), contact.organisation())
            .filter(Objects::nonNull)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    put(source, "name", name.isEmpty() ? null : name);
    source.put("role", "contact");
    put(source, "contactInfo", ways);
    return source;
  }

  private static Map<String, Object> way(String type, String value) {
    Map<String, Object> way = new LinkedHashMap<>();
    way.put("type", type);
    way.put("value", value);
    return way;
  }

  static List<Map<String, Object>> organisations(ReleaseContent content) {
    List<Map<String, Object>> organisations = new ArrayList<>();
    Issuer issuer = content.issuer();
    if (issuer != null) {
      Map<String, Object> issuing = related("issuer", issuer.name());
      put(issuing, "symbols", issuer.tickers().stream().map(NinjsParts::symbol).toList());
      if (issuer.url() != null) {
        issuing.put("contactInfo", List.of(way("web", issuer.url().value())));
      }
      organisations.add(issuing);
    }
    Disclosure disclosure = content.disclosure();
    if (disclosure != null) {
      organisations.add(related("registrant", disclosure.registrant()));
      organisations.add(related("foreignPrincipal", disclosure.principal()));
    }
    return organisations;
  }

  private static Map<String, Object> related(String rel, String name) {
    Map<String, Object> related = new LinkedHashMap<>();
    related.put("name", name);
    related.put("rel", rel);
    return related;
  }

  private static Map<String, Object> symbol(Issuer.Ticker ticker) {
    Map<String, Object> symbol = new LinkedHashMap<>();
    symbol.put("exchange", ticker.exchange());
    symbol.put("symbolType", TICKER_SYMBOL);
    symbol.put("symbol", ticker.symbol());
    return symbol;
  }

  static List<Map<String, Object>> renditions(@Nullable String canonical) {
    if (canonical == null) {
      return List.of();
    }
    return Stream.of(Rendition.PAGE, Rendition.MARKDOWN, Rendition.TEXT)
        .map(form -> rendition(form.label(), canonical + form.suffix(), form.mediaType()))
        .toList();
  }

  private static Map<String, Object> rendition(String name, String href, String mediaType) {
    Map<String, Object> rendition = new LinkedHashMap<>();
    rendition.put("name", name);
    rendition.put("href", href);
    rendition.put("contentType", mediaType);
    return rendition;
  }

  static Map<String, Object> attachment(Attachment file) {
    Map<String, Object> association = new LinkedHashMap<>();
    association.put("name", file.alt());
    association.put("rel", "attachment");
    association.put("uri", uri(file.href()));
    put(
        association,
        "type",
        switch (file.mediaType().substring(0, file.mediaType().indexOf('/'))) {
          case "image" -> "picture";
          case "audio" -> "audio";
          case "video" -> "video";
          case "text" -> "text";
          default -> null;
        });
    List<Object> descriptions = new ArrayList<>(List.of(described("alt", file.alt())));
    if (file.caption() != null) {
      descriptions.add(described("caption", file.caption()));
    }
    association.put("descriptions", descriptions);
    put(association, "by", file.credit());
    Map<String, Object> original = rendition("original", uri(file.href()), file.mediaType());
    if (file.size() != null) {
      original.put("width", file.size().width());
      original.put("height", file.size().height());
    }
    association.put("renditions", List.of(original));
    return association;
  }

  /** Returns an address without the letters that only an IRI may have. */
  private static String uri(Href address) {
    return URI.create(address.value()).toASCIIString();
  }

  /** Returns a text and what it is. */
  static Map<String, Object> described(String role, String value) {
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("role", role);
    described.put("value", value);
    return described;
  }

  /** Adds a text or a list, unless there is none. */
  static void put(Map<String, Object> item, String name, @Nullable Object value) {
    if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
      item.put(name, value instanceof List<?> list ? list : value.toString());
    }
  }
}
