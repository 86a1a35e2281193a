package dev.dateline.functions.http;

import dev.dateline.release.Rendition;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A form in which a release is answered; who likes several as well gets the first of them. */
public enum Format {
  /** The release as it is stored. */
  JSON(null),
  HTML(Rendition.PAGE),
  MARKDOWN(Rendition.MARKDOWN),
  TEXT(Rendition.TEXT),
  /** Of the media type of JSON, so that it is had by its name alone. */
  NINJS(Rendition.NINJS);

  private final @Nullable Rendition rendition;

  Format(@Nullable Rendition rendition) {
    this.rendition = rendition;
  }

  /** Returns the rendition that it is, if it is not the JSON of the API. */
  public Optional<Rendition> rendition() {
    return Optional.ofNullable(rendition);
  }

  /** Returns the one that clients call so. */
  static Optional<Format> named(String label) {
    return Arrays.stream(values()).filter(format -> format.label().equals(label)).findFirst();
  }

  /**
   * Returns the one that a client likes best.
   *
   * @throws RequestFailure.NotAcceptable if it takes none
   */
  static Format acceptedBy(HttpRequest request) {
    Accept accept = Accept.of(request);
    Format best =
        Arrays.stream(values())
            .max(
                Comparator.comparingDouble((Format format) -> accept.qualityOf(format.mediaType()))
                    .thenComparing(Comparator.reverseOrder()))
            .orElseThrow();
    if (accept.qualityOf(best.mediaType()) == 0) {
      throw new RequestFailure.NotAcceptable(
          "Accept takes no form that a release has. Send Accept: %s, or none and ask for one by"
                  .formatted(JSON.mediaType())
              + " its name, as in ?format=%s.".formatted(HTML.label()));
    }
    return best;
  }

  /** Names all of them. */
  static String all() {
    return Arrays.stream(values()).map(Format::label).collect(Collectors.joining(", "));
  }

  /** Lists all of them, for clients that take none. */
  static List<Map<String, String>> list() {
    return Arrays.stream(values())
        .map(
            format -> {
              Map<String, String> entry = new LinkedHashMap<>();
              entry.put("format", format.label());
              entry.put("mediaType", format.mediaType());
              return entry;
            })
        .toList();
  }

  private String label() {
    return rendition == null ? "json" : rendition.label();
  }

  private String mediaType() {
    return rendition == null ? "application/json" : rendition.mediaType();
  }
}
