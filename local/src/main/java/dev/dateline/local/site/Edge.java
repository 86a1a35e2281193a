package dev.dateline.local.site;

import static dev.dateline.local.json.Json.object;

import dev.dateline.local.site.Origin.Found;
import dev.dateline.local.template.SiteResource;
import dev.dateline.local.template.SiteResource.ErrorPage;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The rules of the distribution: functions, origin, error pages and headers, in CloudFront's order.
 */
final class Edge {
  private static final Found REFUSED = new Found(400, Map.of(), new byte[0]);

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
    if (!method.equals("GET") && !method.equals("HEAD")) {
      return dressed(new Found(405, Map.of("allow", "GET, HEAD"), new byte[0]), headers);
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
        return dressed(unwrapped(returned, new Found(200, Map.of(), new byte[0])), headers);
      }
      request = returned;
    }
    Optional<String> key = PublicKey.of(site.originPath(), String.valueOf(request.get("uri")));
    if (key.isEmpty()) {
      return dressed(REFUSED, headers);
    }
    Found found = origin.get(key.get(), headers);
    if (found.status() >= 400) {
      return dressed(errorPage(found), headers);
    }
    if (onResponse.isPresent()) {
      Map<String, Object> response = new LinkedHashMap<>();
      response.put("statusCode", found.status());
      response.put("headers", wrapped(found.headers()));
      response.put("cookies", Map.of());
      found = unwrapped(onResponse.get().call(event("viewer-response", request, response)), found);
    }
    return dressed(found, headers);
  }

  /** Errors pass no function; their page is fetched like any other object. */
  private Found errorPage(Found error) {
    for (ErrorPage page : site.errors()) {
      if (page.origin() == error.status() && !page.path().isEmpty()) {
        Optional<String> key = PublicKey.of(site.originPath(), page.path());
        Found found = key.map(k -> origin.get(k, Map.of())).orElse(error);
        Map<String, String> headers = new TreeMap<>();
        if (found.status() == 200) {
          headers.putAll(found.headers());
          headers.keySet().removeIf(name -> name.startsWith("x-amz-"));
          headers.remove("etag");
          headers.remove("last-modified");
        }
        headers.putIfAbsent("cache-control", "no-store");
        return new Found(
            page.status(), headers, found.status() == 200 ? found.body() : new byte[0]);
      }
    }
    return new Found(error.status(), Map.of("cache-control", "no-store"), new byte[0]);
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
      String type,
      Map<String, Object> request,
      @org.jspecify.annotations.Nullable Map<String, Object> response) {
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

  private static Found unwrapped(Map<String, Object> response, Found original) {
    Map<String, String> headers = new TreeMap<>();
    object(response.getOrDefault("headers", Map.of()))
        .forEach((name, value) -> headers.put(name, String.valueOf(object(value).get("value"))));
    int status = (int) Double.parseDouble(String.valueOf(response.getOrDefault("statusCode", 200)));
    return new Found(status, headers, original.body());
  }
}
