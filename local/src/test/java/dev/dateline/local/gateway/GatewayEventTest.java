package dev.dateline.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.local.gateway.Routes.Target;
import dev.dateline.local.json.Json;
import dev.dateline.local.lambda.LocalFunction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GatewayEventTest {

  @Test
  void isTheEventThatAwsRecordedForTheSameRequest() throws Exception {
    Map<String, Object> recorded =
        Json.readObject(Files.readAllBytes(Path.of("src/test/resources/events/recorded.json")));
    Map<String, List<String>> headers = new LinkedHashMap<>();
    headers.put("Host", List.of("sjzepsqsu5.execute-api.us-west-2.amazonaws.com"));
    headers.put("User-agent", List.of("curl/8.7.1"));
    headers.put("Accept", List.of("*/*"));
    headers.put("Content-type", List.of("application/json"));
    headers.put("Content-length", List.of("66"));
    headers.put("X-voker-probe", List.of("first", "second"));
    headers.put("Cookie", List.of("session=abc123; theme=dark"));
    GatewayRequest request =
        new GatewayRequest(
            "POST",
            "/capture/space%20value",
            String.valueOf(recorded.get("rawQueryString")),
            "HTTP/1.1",
            "192.0.2.18",
            headers,
            String.valueOf(recorded.get("body")).getBytes(StandardCharsets.UTF_8));

    Map<String, Object> event =
        event(request, "$default", Map.of(), Instant.ofEpochMilli(1783711145766L));

    Map<String, Object> made = Json.object(event.get("headers"));
    made.keySet().removeAll(List.of("x-forwarded-port", "x-forwarded-proto"));
    event.put("headers", made);
    Map<String, Object> context = Json.object(event.get("requestContext"));
    assertThat(context).containsEntry("accountId", "000000000000").containsEntry("apiId", "local");
    context.keySet().removeAll(List.of("accountId", "apiId"));
    event.put("requestContext", context);
    assertThat(event).isEqualTo(recorded);
  }

  @ParameterizedTest
  @CsvSource({
    "text/plain, true",
    "Text/HTML; charset=UTF-8, true",
    "application/json, true",
    "application/json; charset=\"utf-8\", true",
    "application/xml, true",
    "application/javascript, true",
    "text/plain; charset=iso-8859-1, false",
    "application/ld+json, false",
    "application/x-www-form-urlencoded, false",
    "application/octet-stream, false",
    "multipart/form-data; boundary=x, false",
    "'', false"
  })
  void sendsAsTextWhatAwsSendsAsText(String contentType, boolean text) {
    assertThat(GatewayEvent.isText(contentType)).isEqualTo(text);
  }

  @Test
  void putsReplacementCharactersForBytesThatAreNotUtf8() throws Exception {
    byte[] windows1252 = {'a', (byte) 0xe9, 'b'};

    assertThat(event("text/plain", windows1252))
        .containsEntry("body", "a\ufffdb")
        .containsEntry("isBase64Encoded", false);
    assertThat(event("application/octet-stream", windows1252))
        .containsEntry("body", "Yeli")
        .containsEntry("isBase64Encoded", true);
  }

  @Test
  void hasNoBodyForAnEmptyOne() throws Exception {
    assertThat(event("application/octet-stream", new byte[0]))
        .doesNotContainKeys("body", "cookies", "queryStringParameters", "pathParameters")
        .containsEntry("rawQueryString", "")
        .containsEntry("isBase64Encoded", false);
  }

  @Test
  void keepsHeadersOutsideAsciiByteForByte() throws Exception {
    GatewayRequest request =
        new GatewayRequest(
            "GET",
            "/",
            "q=%C3%A4&q=%ff&%zz",
            "HTTP/1.1",
            "127.0.0.1",
            Map.of("X-Name", List.of("Zo\u00c3\u00ab")),
            new byte[0]);

    Map<String, Object> event = event(request, "GET /", Map.of("id", "ä"), Instant.EPOCH);

    assertThat(Json.object(event.get("headers"))).containsEntry("x-name", "Zo\u00c3\u00ab");
    assertThat(event)
        .containsEntry("queryStringParameters", Map.of("q", "ä,\ufffd", "%zz", ""))
        .containsEntry("pathParameters", Map.of("id", "ä"));
  }

  private static Map<String, Object> event(String contentType, byte[] body) throws IOException {
    return event(
        new GatewayRequest(
            "POST",
            "/",
            "",
            "HTTP/1.1",
            "127.0.0.1",
            Map.of("Content-type", List.of(contentType)),
            body),
        "POST /",
        Map.of(),
        Instant.EPOCH);
  }

  private static Map<String, Object> event(
      GatewayRequest request, String routeKey, Map<String, String> parameters, Instant now)
      throws IOException {
    LocalFunction unused = null;
    return Json.readObject(
        new GatewayEvent(
                request,
                Percent.rawPath(request.path()).orElseThrow(),
                new Target(routeKey, parameters, unused),
                "ATfSmjLgPHcESJw=",
                now)
            .json());
  }
}
