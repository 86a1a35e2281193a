package dev.dateline.webhook.acting;

import dev.dateline.intake.CleanText;
import dev.dateline.intake.rich.RichText;
import dev.dateline.release.Body;
import dev.dateline.render.BodyText;
import dev.dateline.webhook.Place;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a member of an entry says, in words without markup. */
final class Wording {
  /** WordPress gives this name to what is HTML, be it a title. */
  private static final String RENDERED = "rendered";

  private Wording() {}

  /** Tells whether what stands there is HTML by the custom of WordPress. */
  static boolean isHtml(Place place) {
    return place.pointer().endsWith("/" + RENDERED);
  }

  /** Returns the words of a text, a number or a rich text, in lines; empty if it has none. */
  static String of(@Nullable Object value, Place place) {
    return switch (value) {
      case String text -> isHtml(place) ? ofHtml(text) : text.strip();
      case Number number -> number.toString();
      case null -> "";
      default -> html(value).map(Wording::ofHtml).orElse("");
    };
  }

  /** Returns the same in one line. */
  static String line(@Nullable Object value, Place place) {
    return of(value, place).replaceAll("\\s+", " ").strip();
  }

  /** Tells whether a value can have words, though this one may have none. */
  static boolean isText(Object value) {
    return value instanceof String || value instanceof Number || html(value).isPresent();
  }

  /** Returns the HTML of a rich text; empty if it is none. */
  private static Optional<String> html(Object value) {
    return value instanceof Map<?, ?> map && map.get(RENDERED) instanceof String html
        ? Optional.of(html)
        : RichText.of(value).map(RichText::html);
  }

  private static String ofHtml(String html) {
    String clean = CleanText.of(html, "entry").value();
    if (Body.VALUE.faultOf(clean).isPresent()) {
      return "";
    }
    return BodyText.of(new Body(Body.Format.HTML, clean)).paragraphs().stream()
        .map(BodyText.Paragraph::text)
        .collect(Collectors.joining("\n"))
        .strip();
  }
}
