package dev.dateline.functions.http;

import dev.dateline.json.BrokenJson;
import dev.dateline.json.Json;
import dev.dateline.release.Fault;
import dev.dateline.release.ReleaseFailure;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A request as API Gateway describes it (payload format 2.0). */
public final class HttpRequest {
  private static final Pattern IDEMPOTENCY_KEY =
      Pattern.compile("\"([!#-\\[\\]-~ ]{1,255})\"|([!#-~]{1,255})");

  private final Map<?, ?> event;
  private final Map<?, ?> http;

  private HttpRequest(Map<?, ?> event) {
    this.event = event;
    this.http = object(object(event, "requestContext"), "http");
  }

  /**
   * Reads an event.
   *
   * @throws RequestFailure.BadRequest if it is larger or stranger than the gateway makes them
   */
  static HttpRequest read(byte[] event) {
    try {
      if (Json.readEvent(event) instanceof Map<?, ?> tree) {
        return new HttpRequest(tree);
      }
    } catch (BrokenJson e) {
      throw new RequestFailure.BadRequest("The request cannot be read. " + e.getMessage());
    }
    throw new RequestFailure.BadRequest("The request cannot be read: its event is no object.");
  }

  public String method() {
    return text(http, "method").orElse("");
  }

  public String path() {
    return text(event, "rawPath").orElse("");
  }

  /** Returns the query as it was sent, without its question mark. */
  String rawQuery() {
    return text(event, "rawQueryString").orElse("");
  }

  /** Returns where this API answers, as the sender reached it: {@code https://api.example}. */
  public String apiAddress() {
    String domain = text(object(event, "requestContext"), "domainName").orElse("");
    boolean plain = header("x-forwarded-proto").filter("http"::equals).isPresent();
    return (plain ? "http://" : "https://") + domain;
  }

  /** Returns a header, whose name is given in lower case; doubled ones are joined by commas. */
  public Optional<String> header(String name) {
    return text(object(event, "headers"), name);
  }

  /** Returns all headers, by their names in lower case. */
  Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    object(event, "headers").forEach((name, value) -> headers.put((String) name, "" + value));
    return headers;
  }

  /** Returns the value of a path parameter that the route in template.yaml declares. */
  public String pathParameter(String name) {
    return text(object(event, "pathParameters"), name)
        .orElseThrow(() -> new IllegalStateException("the route declares no {%s}".formatted(name)));
  }

  /**
   * Returns the parameters of the query.
   *
   * @throws ReleaseFailure.InvalidQuestion with each that is another than these, stands twice or is
   *     not percent-encoded
   */
  public Map<String, String> query(Set<String> known) {
    List<Fault> faults = new ArrayList<>();
    Map<String, String> parameters = query(known, faults);
    requireNone(faults);
    return parameters;
  }

  /** Returns the parameters of the query that are right, and notes what is wrong with others. */
  Map<String, String> query(Set<String> known, List<Fault> faults) {
    Map<String, String> parameters = new LinkedHashMap<>();
    Set<String> met = new HashSet<>();
    for (String pair : rawQuery().split("&", -1)) {
      String[] parts = pair.split("=", 2);
      if (pair.isEmpty()) {
        continue;
      }
      Optional<String> name = decoded(parts[0]);
      Optional<String> value = parts.length == 1 ? Optional.of("") : decoded(parts[1]);
      String place = name.orElse(parts[0]);
      if (name.isEmpty() || value.isEmpty()) {
        faults.add(new Fault(place, "is not percent-encoded UTF-8"));
      } else if (!known.contains(place)) {
        faults.add(new Fault(place, "is unknown here; " + all(known)));
      } else if (!met.add(place)) {
        faults.add(new Fault(place, "stands twice"));
      } else {
        parameters.put(place, value.get());
      }
    }
    return parameters;
  }

  private static String all(Set<String> known) {
    return known.isEmpty()
        ? "this request takes no parameters"
        : "there is " + String.join(", ", known.stream().sorted().toList());
  }

  /** Refuses a query with faults. */
  static void requireNone(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw new ReleaseFailure.InvalidQuestion(faults);
    }
  }

  /** Returns the body's bytes; of text these are the UTF-8 that the gateway made of it. */
  public byte[] body() {
    String body = text(event, "body").orElse("");
    return Boolean.TRUE.equals(event.get("isBase64Encoded"))
        ? Base64.getDecoder().decode(body)
        : body.getBytes(StandardCharsets.UTF_8);
  }

  /** Makes sure that an Idempotency-Key is well-formed where nothing is done that it counts for. */
  public void requireIdempotencyKeyOrNone() {
    idempotencyKey();
  }

  /** Returns the Idempotency-Key, quoted or not. */
  Optional<String> idempotencyKey() {
    return header("idempotency-key")
        .map(
            header -> {
              var matcher = IDEMPOTENCY_KEY.matcher(header);
              if (!matcher.matches()) {
                throw new RequestFailure.BadRequest(
                    "The Idempotency-Key is a string of 1 to 255 ASCII characters, as in"
                        + " Idempotency-Key: \"8e03978e-40d5-43dd-bc93-6894a57f9324\".");
              }
              return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            });
  }

  private static Optional<String> decoded(String text) {
    try {
      String decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
      boolean lossless =
          !decoded.contains("\uFFFD") || text.toUpperCase(Locale.ROOT).contains("%EF%BF%BD");
      return lossless ? Optional.of(decoded) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Map<?, ?> object(Map<?, ?> tree, String name) {
    return tree.get(name) instanceof Map<?, ?> object ? object : Map.of();
  }

  private static Optional<String> text(Map<?, ?> tree, String name) {
    @Nullable Object value = tree.get(name);
    return value instanceof String text ? Optional.of(text) : Optional.empty();
  }
}
