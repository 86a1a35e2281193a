package dev.dateline.functions;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Each kind of source, signing as it does, by code that is not ours. */
enum HookSender {
  CONTENTFUL(
      "x-contentful-signature",
      true,
      "{\"sys\":{\"type\":\"Entry\",\"id\":\"tram\",\"space\":{\"sys\":{\"id\":\"ostervik\"}},\"environment\":"
          + "{\"sys\":{\"id\":\"master\"}},\"revision\":1,\"updatedAt\":\"2026-03-02T12:00:00Z\"},"
          + "\"fields\":{\"title\":{\"en\":\"Café — news\"}}}"),
  SANITY(
      "sanity-webhook-signature",
      true,
      "{\"op\":\"create\",\"id\":\"tram\",\"updatedAt\":\"2026-03-02T12:00:00Z\",\"title\":\"Café — news\"}"),
  GHOST(
      "x-ghost-signature",
      true,
      "{\"event\":\"post.published\",\"post\":{\"current\":{\"id\":\"1\",\"status\":\"published\","
          + "\"updated_at\":\"2026-03-02T12:00:00Z\",\"title\":\"Café — news\"},\"previous\":{}}}"),
  GHOST_LEGACY("x-ghost-signature", false, GHOST.body),
  STRAPI(
      "authorization",
      false,
      "{\"event\":\"entry.publish\",\"createdAt\":\"2026-03-02T12:00:00Z\",\"uid\":\"api::news.news\","
          + "\"entry\":{\"documentId\":\"tram\",\"updatedAt\":\"2026-03-02T12:00:00Z\",\"title\":\"Café\"}}"),
  GITHUB(
      "x-hub-signature-256",
      false,
      "{\"action\":\"published\",\"release\":{\"id\":7,\"name\":\"Café — news\",\"body\":\"Lit.\","
          + "\"published_at\":\"2026-03-02T12:00:00Z\"},\"repository\":{\"full_name\":\"ostervik/news\"}}"),
  WORDPRESS(
      "x-wc-webhook-signature",
      false,
      "{\"id\":7,\"status\":\"publish\",\"modified_gmt\":\"2026-03-02T12:00:00\","
          + "\"title\":{\"rendered\":\"Café — news\"},\"content\":{\"rendered\":\"<p>Lit.</p>\"}}"),
  STANDARD(
      "webhook-signature",
      true,
      "{\"type\":\"press_release.publish\",\"timestamp\":\"2026-03-02T12:00:00Z\","
          + "\"data\":{\"id\":\"tram\",\"headline\":\"Café — news\"}}"),
  GENERIC(
      "x-sig",
      true,
      "{\"what\":\"out\",\"key\":\"tram\",\"at\":\"2026-03-02T12:00:00Z\",\"title\":\"Café — news\"}");

  private static final String DESCRIPTION =
      "\"generic\":{\"signature\":{\"header\":\"X-Sig\",\"prefix\":\"v=\",\"encoding\":\"base64url\","
          + "\"template\":\"{id}:{ts}:{body}\",\"timestampHeader\":\"X-Time\",\"timestampUnit\":\"seconds\","
          + "\"idHeader\":\"X-Id\",\"secretEncoding\":\"hex\"},"
          + "\"events\":{\"id\":\"/key\",\"action\":\"/what\",\"acts\":{\"out\":\"publish\"},"
          + "\"changedAt\":\"/at\"}}";

  /** That holds the signature. */
  final String header;

  /** Whether the signature covers when it was made. */
  final boolean signsTimestamp;

  final String body;

  HookSender(String header, boolean signsTimestamp, String body) {
    this.header = header;
    this.signsTimestamp = signsTimestamp;
    this.body = body;
  }

  String provider() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Strapi signs nothing: whoever has its token may say anything. */
  boolean signsBody() {
    return this != STRAPI;
  }

  /** Returns what makes a source of this kind. */
  String wish(String name) {
    String wish = "{\"name\":\"%s\",\"provider\":\"%s\"".formatted(name, provider());
    return this == GENERIC ? wish + "," + DESCRIPTION + "}" : wish + "}";
  }

  /** Signs a body for the source of this kind that is called like its provider. */
  Map<String, String> sign(byte[] body, Instant at, String secret) {
    long millis = at.toEpochMilli();
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("content-type", "application/json");
    headers.put("authorization", "");
    switch (this) {
      case CONTENTFUL -> {
        headers.put("content-type", "application/vnd.contentful.management.v1+json");
        headers.put("x-contentful-topic", "ContentManagement.Entry.publish");
        headers.put("x-contentful-timestamp", String.valueOf(millis));
        headers.put(
            "x-contentful-signed-headers",
            "x-contentful-signed-headers,x-contentful-timestamp,x-contentful-topic");
        String head =
            "POST\n/webhooks/demo/contentful\nx-contentful-signed-headers:%s;x-contentful-timestamp:%s;x-contentful-topic:%s\n"
                .formatted(
                    headers.get("x-contentful-signed-headers"),
                    millis,
                    headers.get("x-contentful-topic"));
        headers.put(header, hex(hmac(utf8(secret), utf8(head), body)));
      }
      case SANITY ->
          headers.put(
              header,
              "t=%d,v1=%s"
                  .formatted(millis, base64Url(hmac(utf8(secret), utf8(millis + "."), body))));
      case GHOST ->
          headers.put(
              header,
              "sha256=%s, t=%d"
                  .formatted(hex(hmac(utf8(secret), body, utf8("" + millis))), millis));
      case GHOST_LEGACY ->
          headers.put(header, "sha256=%s, t=%d".formatted(hex(hmac(utf8(secret), body)), millis));
      case STRAPI -> headers.put(header, "Bearer " + secret);
      case GITHUB -> headers.put(header, "sha256=" + hex(hmac(utf8(secret), body)));
      case WORDPRESS ->
          headers.put(header, Base64.getEncoder().encodeToString(hmac(utf8(secret), body)));
      case STANDARD -> {
        String seconds = String.valueOf(at.getEpochSecond());
        byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        headers.put("webhook-id", "msg_7");
        headers.put("webhook-timestamp", seconds);
        headers.put(
            header,
            "v1,"
                + Base64.getEncoder()
                    .encodeToString(hmac(key, utf8("msg_7." + seconds + "."), body)));
      }
      case GENERIC -> {
        String seconds = String.valueOf(at.getEpochSecond());
        headers.put("x-id", "event-7");
        headers.put("x-time", seconds);
        byte[] key = HexFormat.of().parseHex(secret);
        headers.put(header, "v=" + base64Url(hmac(key, utf8("event-7:" + seconds + ":"), body)));
      }
    }
    return headers;
  }

  private static byte[] hmac(byte[] key, byte[]... parts) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      Arrays.stream(parts).forEach(mac::update);
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static String base64Url(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
