package dev.dateline.functions;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dateline.json.Json;
import dev.dateline.openapi.Exchange;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.ObjectMapper;

/** Events of the gateway and what functions answer, as what passes over HTTP. */
final class Exchanges {
  private Exchanges() {}

  static Exchange of(String event, String response) {
    // Not by our own reader, which refuses events that a test makes too large for it.
    Map<?, ?> request = new ObjectMapper().readValue(event, Map.class);
    Map<?, ?> http = (Map<?, ?>) ((Map<?, ?>) request.get("requestContext")).get("http");
    Map<?, ?> answer = (Map<?, ?>) Json.read(response.getBytes(UTF_8)).tree();
    return new Exchange(
        (String) http.get("method"),
        (String) request.get("rawPath"),
        (String) request.get("rawQueryString"),
        texts(request.get("headers")),
        body(request),
        new Exchange.Answer(
            (Integer) answer.get("statusCode"),
            texts(answer.get("headers")),
            new String(body(answer), UTF_8)));
  }

  private static byte[] body(Map<?, ?> message) {
    String body = message.get("body") instanceof String text ? text : "";
    return Boolean.TRUE.equals(message.get("isBase64Encoded"))
        ? Base64.getDecoder().decode(body)
        : body.getBytes(UTF_8);
  }

  private static Map<String, String> texts(Object tree) {
    Map<String, String> texts = new LinkedHashMap<>();
    ((Map<?, ?>) tree).forEach((name, value) -> texts.put((String) name, (String) value));
    return texts;
  }
}
