package dev.dateline.local.site;

import static dev.dateline.local.json.Json.object;

import dev.dateline.local.site.Origin.Found;
import dev.dateline.local.template.SiteResource;
import dev.dateline.local.template.SiteResource.ErrorPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the distribution: functions, origin, error pages and headers, in CloudFront's order.
 */
final class Edge {
  /** What S3 says of an object that is not there to whom may not list. */
  private static final Found FORBIDDEN = new Found(403, Map.of(), new byte[0]);

  private final SiteResource site;
  private final Origin origin;
  private final Optional<SiteFunction> onRequest;
  private final Optional<SiteFunction> onResponse;
  private final HeadersPolicy policy;

  Edge(SiteResource site, Origin origin) {
    this.site = site;
    this.origin = origin;
    this.onRequest = function("viewer-request", site.requestFunction());
    this.onResponse = function("viewer-response", site.responseFunction());
    this.policy = new HeadersPolicy(site.headersPolicy());
  }

  /**
   * Answers a request.
   *
   * @param rawPath not decoded
   * @param headers of the request, names in lower case
   */
  Found answer(String method, String rawPath, Map<String, String> headers) throws IOException {
    Found found = packed(answerOf(method, rawPath, headers), headers);
    if (found.status() == 200 && Conditions.areMet(headers, found.headers())) {
      return dressed(found.notModified(), headers);
    }
    if (found.status() == 200 && method.equals("GET")) {
      return dressed(ByteRange.of(found, headers), headers);
    }
    return dressed(found, headers);
  }

  /** Whatever the reader has already, and whichever part of it is asked for. */
  private Found answerOf(String method, String rawPath, Map<String, String> headers)
      throws IOException {
    if (!site.methods().contains(method)) {
      return FORBIDDEN;
    }
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("method", method);
    request.put("uri", rawPath);
    request.put("querystring", Map.of());
    request.put("headers", wrapped(headers));
    request.put("cookies", Map.of());
    if (onRequest.isPresent()) {
      Map<String, Object> returned = onRequest.get().call(event("viewer-request", request, null));
      if (returned.containsKey("statusCode")) {
        String text =
            String.valueOf(object(returned.getOrDefault("body", Map.of("data", ""))).get("data"));
        return unwrapped(returned, text.getBytes(StandardCharsets.UTF_8));
      }
      request = returned;
    }
    Optional<String> key = PublicKey.of(site.originPath(), String.valueOf(request.get("uri")));
    Found found = key.map(origin::get).orElse(FORBIDDEN);
    if (found.status() >= 400) {
      return errorPage(found);
    }
    if (onResponse.isEmpty()) {
      return found;
    }
    Map<String, Object> response = new LinkedHashMap<>();
    response.put("statusCode", found.status());
    response.put("headers", wrapped(found.headers()));
    response.put("cookies", Map.of());
    return unwrapped(
        onResponse.get().call(event("viewer-response", request, response)), found.body());
  }

  /** Errors pass no function; their page is fetched like any other object. */
  private Found errorPage(Found error) {
    for (ErrorPage page : site.errors()) {
      if (page.origin() == error.status() && !page.path().isEmpty()) {
        Optional<String> key = PublicKey.of(site.originPath(), page.path());
        Found found = key.map(origin::get).orElse(error);
        Map<String, String> headers = new TreeMap<>();
        if (found.status() == 200) {
          headers.putAll(found.headers());
          headers.keySet().removeIf(name -> name.startsWith("x-amz-"));
          headers.remove("accept-ranges");
          headers.remove("etag");
          headers.remove("last-modified");
        }
        return new Found(
            page.status(), headers, found.status() == 200 ? found.body() : new byte[0]);
      }
    }
    return error;
  }

  /** Parts are of the plain file, so they are never packed. */
  private Found packed(Found found, Map<String, String> request) throws IOException {
    if (!site.compresses() || !Compression.suits(found)) {
      return found;
    }
    Found either = found.with("vary", "Accept-Encoding");
    return Compression.isTakenBy(request) && !request.containsKey("range")
        ? Compression.packed(either)
        : either;
  }

  private Found dressed(Found found, Map<String, String> request) {
    Map<String, String> headers = new TreeMap<>(found.headers());
    policy.apply(headers, request.containsKey("origin"));
    return new Found(found.status(), headers, found.body());
  }

  private static Optional<SiteFunction> function(String name, String code) {
    return code.isBlank() ? Optional.empty() : Optional.of(new SiteFunction(name, code));
  }

  private static Map<String, Object> event(
      String type, Map<String, Object> request, @Nullable Map<String, Object> response) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("version", "1.0");
    event.put("context", Map.of("distributionId", "local", "eventType", type));
    event.put("viewer", Map.of("ip", "127.0.0.1"));
    event.put("request", request);
    if (response != null) {
      event.put("response", response);
    }
    return event;
  }

  private static Map<String, Object> wrapped(Map<String, String> headers) {
    Map<String, Object> wrapped = new LinkedHashMap<>();
    headers.forEach((name, value) -> wrapped.put(name, Map.of("value", value)));
    return wrapped;
  }

  private static Found unwrapped(Map<String, Object> response, byte[] body) {
    Map<String, String> headers = new TreeMap<>();
    object(response.getOrDefault("headers", Map.of()))
        .forEach((name, value) -> headers.put(name, String.valueOf(object(value).get("value"))));
    int status = (int) Double.parseDouble(String.valueOf(response.getOrDefault("statusCode", 200)));
    return new Found(status, headers, body);
  }
}
