package dev.dateline.local.gateway;

import static dev.dateline.local.json.Json.object;

import dev.dateline.local.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What goes back to the caller; header names are in lower case. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record GatewayAnswer(int status, Map<String, List<String>> headers, byte[] body) {

  /** What API Gateway says itself: no problem document, only a message. */
  static GatewayAnswer own(int status, String message) {
    return new GatewayAnswer(
        status,
        Map.of("content-type", List.of("application/json")),
        Json.write(Map.of("message", message)));
  }

  static GatewayAnswer internalServerError() {
    return own(500, "Internal Server Error");
  }

  /** Reads a function's answer; one without {@code statusCode} is a JSON body of status 200. */
  static GatewayAnswer of(byte[] payload) {
    try {
      Object answer = Json.read(payload);
      Map<String, Object> members = object(answer);
      return members.containsKey("statusCode")
          ? structured(members)
          : new GatewayAnswer(
              200,
              Map.of("content-type", List.of("application/json")),
              answer instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : payload);
    } catch (IOException | IllegalArgumentException malformed) {
      return internalServerError();
    }
  }

  private static GatewayAnswer structured(Map<String, Object> members) {
    Map<String, List<String>> headers = new TreeMap<>();
    headers.put("content-type", List.of("text/plain;charset=UTF-8"));
    object(members.getOrDefault("headers", Map.of()))
        .forEach(
            (name, value) -> headers.put(name.toLowerCase(Locale.ROOT), List.of(value.toString())));
    if (members.get("cookies") instanceof List<?> cookies) {
      List<String> values = new ArrayList<>();
      cookies.forEach(cookie -> values.add(cookie.toString()));
      headers.put("set-cookie", values);
    }
    String body = String.valueOf(members.getOrDefault("body", ""));
    return new GatewayAnswer(
        Integer.parseInt(String.valueOf(members.get("statusCode"))),
        headers,
        Boolean.TRUE.equals(members.get("isBase64Encoded"))
            ? Base64.getDecoder().decode(body)
            : body.getBytes(StandardCharsets.UTF_8));
  }
}
