package dev.dateline.local.storage;

import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Checks requests whose signature stands in their query, which S3Mock lets pass unread.
 *
 * <p>The rules are those of Signature Version 4 (AWS, "Authenticating Requests: Using Query
 * Parameters"): who sends another length, type or hash than was signed has another signature.
 */
public final class PresignedRequests {
  private static final String SIGNATURE = "X-Amz-Signature";
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final String accessKey;
  private final String secretKey;
  private final Clock clock;

  public PresignedRequests(String accessKey, String secretKey, Clock clock) {
    this.accessKey = accessKey;
    this.secretKey = secretKey;
    this.clock = clock;
  }

  /** Why S3 refuses a request, in its words; the status is 403. */
  record Refusal(String code, String message) {
    String xml() {
      return "<Error><Code>%s</Code><Message>%s</Message></Error>".formatted(code, message);
    }
  }

  Optional<Refusal> refusal(HttpExchange exchange) {
    String query = exchange.getRequestURI().getRawQuery();
    Map<String, List<String>> headers = new TreeMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
    return refusal(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getRawPath(),
        query == null ? "" : query,
        headers);
  }

  /**
   * Returns why a request is refused; empty where it is right, or signed in another way.
   *
   * @param headers by names in lower case
   */
  Optional<Refusal> refusal(
      String method, String rawPath, String rawQuery, Map<String, List<String>> headers) {
    Map<String, String> query = parameters(rawQuery);
    if (!query.containsKey(SIGNATURE)) {
      return Optional.empty();
    }
    try {
      String date = decoded(query, "X-Amz-Date");
      Instant end =
          INSTANT
              .parse(date, Instant::from)
              .plusSeconds(Long.parseLong(decoded(query, "X-Amz-Expires")));
      if (clock.instant().isAfter(end)) {
        return Optional.of(new Refusal("AccessDenied", "Request has expired"));
      }
      String signed = decoded(query, "X-Amz-SignedHeaders");
      if (!List.of(signed.split(";", -1)).containsAll(ofAmazon(headers))) {
        return Optional.of(
            new Refusal(
                "AccessDenied", "There were headers present in the request which were not signed"));
      }
      List<String> scope = List.of(decoded(query, "X-Amz-Credential").split("/", -1));
      String canonical = canonical(method, rawPath, query, signed, headers);
      boolean right =
          scope.getFirst().equals(accessKey)
              && decoded(query, SIGNATURE).equals(signature(date, scope, canonical));
      return right
          ? Optional.empty()
          : Optional.of(
              new Refusal(
                  "SignatureDoesNotMatch",
                  "The request signature we calculated does not match the signature you provided."));
    } catch (DateTimeException | IllegalArgumentException | GeneralSecurityException e) {
      return Optional.of(
          new Refusal("AuthorizationQueryParametersError", "The query is not signed in full."));
    }
  }

  private static List<String> ofAmazon(Map<String, List<String>> headers) {
    return headers.keySet().stream().filter(name -> name.startsWith("x-amz-")).toList();
  }

  private static String canonical(
      String method,
      String rawPath,
      Map<String, String> query,
      String signed,
      Map<String, List<String>> headers) {
    String parameters =
        query.entrySet().stream()
            .filter(parameter -> !parameter.getKey().equals(SIGNATURE))
            .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
            .collect(Collectors.joining("&"));
    String values =
        Arrays.stream(signed.split(";", -1))
            .map(name -> name + ":" + String.join(",", headers.getOrDefault(name, List.of())))
            .collect(Collectors.joining("\n"));
    return String.join("\n", method, rawPath, parameters, values, "", signed, "UNSIGNED-PAYLOAD");
  }

  private String signature(String date, List<String> scope, String canonical)
      throws GeneralSecurityException {
    byte[] key = ("AWS4" + secretKey).getBytes(StandardCharsets.UTF_8);
    for (String part : scope.subList(1, scope.size())) {
      key = hmac(key, part);
    }
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
    String toSign =
        String.join(
            "\n",
            "AWS4-HMAC-SHA256",
            date,
            String.join("/", scope.subList(1, scope.size())),
            HexFormat.of().formatHex(hash));
    return HexFormat.of().formatHex(hmac(key, toSign));
  }

  private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the parameters in the order in which they are signed, as they were sent. */
  private static Map<String, String> parameters(String rawQuery) {
    Map<String, String> parameters = new TreeMap<>();
    for (String parameter : rawQuery.split("&", -1)) {
      String[] parts = parameter.split("=", 2);
      parameters.put(parts[0], parts.length > 1 ? parts[1] : "");
    }
    return parameters;
  }

  private static String decoded(Map<String, String> query, String name) {
    return URLDecoder.decode(query.getOrDefault(name, ""), StandardCharsets.UTF_8);
  }
}
