package dev.dateline.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.local.template.CorsRules;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CorsFilterTest {
  private final CorsFilter cors =
      new CorsFilter(
          new CorsRules(
              List.of("https://cms.example.org"),
              List.of("GET", "POST"),
              List.of("authorization"),
              List.of("etag"),
              "3600",
              false));

  @Test
  void answersAPreflightItself() {
    assertThat(
            cors.preflight(request("OPTIONS", "https://cms.example.org")).orElseThrow().headers())
        .containsEntry("access-control-allow-origin", List.of("https://cms.example.org"))
        .containsEntry("access-control-allow-methods", List.of("GET,POST"))
        .containsEntry("access-control-allow-headers", List.of("authorization"))
        .containsEntry("access-control-max-age", List.of("3600"));
    assertThat(cors.preflight(request("OPTIONS", "https://evil.example")).orElseThrow().headers())
        .isEmpty();
    assertThat(cors.preflight(request("GET", "https://cms.example.org"))).isEmpty();
  }

  @Test
  void replacesWhatAFunctionSays() {
    GatewayAnswer answer =
        new GatewayAnswer(200, Map.of("access-control-allow-origin", List.of("*")), new byte[0]);

    assertThat(cors.apply(request("GET", "https://cms.example.org"), answer).headers())
        .containsEntry("access-control-allow-origin", List.of("https://cms.example.org"))
        .containsEntry("access-control-expose-headers", List.of("etag"));
    assertThat(cors.apply(request("GET", "https://evil.example"), answer).headers()).isEmpty();
  }

  @Test
  void doesNothingWithoutOrigins() {
    CorsFilter none = new CorsFilter(CorsRules.NONE);

    assertThat(none.preflight(request("OPTIONS", "https://cms.example.org"))).isEmpty();
  }

  private static GatewayRequest request(String method, String origin) {
    return new GatewayRequest(
        method,
        "/",
        "",
        "HTTP/1.1",
        "127.0.0.1",
        Map.of("Origin", List.of(origin), "Access-control-request-method", List.of("POST")),
        new byte[0]);
  }
}
