package dev.dateline.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dateline.openapi.Exchange;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What passed over HTTP, as the contract is held against it. */
final class Exchanges {
  private Exchanges() {}

  static Exchange of(HttpResponse<String> answer, String body) {
    URI uri = answer.request().uri();
    return new Exchange(
        answer.request().method(),
        uri.getRawPath(),
        Objects.requireNonNullElse(uri.getRawQuery(), ""),
        joined(answer.request().headers()),
        body.getBytes(UTF_8),
        new Exchange.Answer(answer.statusCode(), joined(answer.headers()), answer.body()));
  }

  private static Map<String, String> joined(HttpHeaders headers) {
    Map<String, String> joined = new LinkedHashMap<>();
    headers
        .map()
        .forEach(
            (name, values) -> joined.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
    return joined;
  }
}
