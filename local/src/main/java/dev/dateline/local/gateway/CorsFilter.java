package dev.dateline.local.gateway;

import dev.dateline.local.template.CorsRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** CORS as the HTTP API does it: it answers preflights itself and replaces what functions say. */
final class CorsFilter {
  private final CorsRules rules;

  CorsFilter(CorsRules rules) {
    this.rules = rules;
  }

  /** The answer to a preflight; empty where the request is none or the API has no CORS. */
  Optional<GatewayAnswer> preflight(GatewayRequest request) {
    if (rules.origins().isEmpty()
        || !request.method().equals("OPTIONS")
        || request.header("origin").isEmpty()
        || request.header("access-control-request-method").isEmpty()) {
      return Optional.empty();
    }
    Map<String, List<String>> headers = new TreeMap<>();
    if (allows(request.header("origin"))) {
      allow(request, headers);
      put(headers, "access-control-allow-methods", rules.methods());
      put(headers, "access-control-allow-headers", rules.headers());
      put(headers, "access-control-max-age", List.of(rules.maxAge()));
    }
    return Optional.of(new GatewayAnswer(204, headers, new byte[0]));
  }

  GatewayAnswer apply(GatewayRequest request, GatewayAnswer answer) {
    if (rules.origins().isEmpty()) {
      return answer;
    }
    Map<String, List<String>> headers = new TreeMap<>(answer.headers());
    headers.keySet().removeIf(name -> name.startsWith("access-control-"));
    if (allows(request.header("origin"))) {
      allow(request, headers);
      put(headers, "access-control-expose-headers", rules.exposed());
    }
    return new GatewayAnswer(answer.status(), headers, answer.body());
  }

  private boolean allows(String origin) {
    return !origin.isEmpty()
        && rules.origins().stream()
            .anyMatch(
                allowed ->
                    allowed.equals("*")
                        || allowed.equals(origin)
                        || (allowed.endsWith("://*")
                            && origin.startsWith(allowed.replace("*", ""))));
  }

  private void allow(GatewayRequest request, Map<String, List<String>> headers) {
    boolean any = rules.origins().contains("*");
    headers.put("access-control-allow-origin", List.of(any ? "*" : request.header("origin")));
    if (!any) {
      headers.merge("vary", List.of("Origin"), (own, ours) -> List.of(own.getFirst() + ", Origin"));
    }
    if (rules.credentials()) {
      headers.put("access-control-allow-credentials", List.of("true"));
    }
  }

  private static void put(Map<String, List<String>> headers, String name, List<String> values) {
    String joined = String.join(",", values);
    if (!joined.isEmpty()) {
      headers.put(name, List.of(joined));
    }
  }
}
