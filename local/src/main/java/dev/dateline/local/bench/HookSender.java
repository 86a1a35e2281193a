package dev.dateline.local.bench;

import dev.dateline.local.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** A source of webhooks as GitHub is one, and the newsroom that looks what became of them. */
public final class HookSender implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String SOURCE = "bench";
  private static final String PATH = "/webhooks/demo/" + SOURCE;
  private static final String SIGNATURE = "x-hub-signature-256";
  private static final String SECRET = "a-secret-of-the-bench";

  private final URI api;
  private final String key;
  private final boolean publishing;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** {@code publishing} says whether its hooks make pages, and not drafts. */
  public HookSender(URI api, String key, boolean publishing) {
    this.api = api;
    this.key = key;
    this.publishing = publishing;
  }

  /** Makes the source. */
  public void begin() throws IOException, InterruptedException {
    byte[] wish =
        Json.write(
            Map.of(
                "name",
                SOURCE,
                "provider",
                "github",
                "secret",
                SECRET,
                "language",
                "en",
                "mapping",
                Map.of("contacts", "/contacts"),
                "autoPublish",
                publishing));
    HttpRequest request =
        request("/webhook-sources")
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(wish))
            .build();
    var _ = answer(request, 201);
  }

  /** Sends a hook of an entry of its own, and returns how long its answer took. */
  public Duration send(int number) throws IOException, InterruptedException {
    byte[] payload = payload(number);
    HttpRequest request =
        request(PATH)
            .header("Content-Type", "application/json")
            .header(SIGNATURE, signature(payload))
            .POST(BodyPublishers.ofByteArray(payload))
            .build();
    long begin = System.nanoTime();
    var _ = answer(request, 202);
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  /** Returns the same hook as the gateway hands it to the function. */
  public byte[] event(int number) {
    byte[] payload = payload(number);
    return Json.write(
        Map.of(
            "rawPath",
            PATH,
            "rawQueryString",
            "",
            "headers",
            Map.of("content-type", "application/json", SIGNATURE, signature(payload)),
            "requestContext",
            Map.of("http", Map.of("method", "POST", "path", PATH)),
            "pathParameters",
            Map.of("newsroom", "demo", "source", SOURCE),
            "body",
            new String(payload, StandardCharsets.UTF_8),
            "isBase64Encoded",
            false));
  }

  /** Returns of every delivery its result, its release and where its page is. */
  public List<Map<String, Object>> deliveries() throws IOException, InterruptedException {
    return all("/webhook-sources/%s/deliveries?limit=100".formatted(SOURCE), "deliveries");
  }

  /** True if a delivery has made what it is to make: a draft, or a page that is there. */
  public boolean made(Map<String, Object> delivery) throws IOException, InterruptedException {
    if (!publishing) {
      return "created".equals(delivery.get("result"));
    }
    if (!"published".equals(delivery.get("result"))
        || !(delivery.get("url") instanceof String page)) {
      return false;
    }
    HttpRequest request = HttpRequest.newBuilder(URI.create(page)).timeout(PATIENCE).build();
    return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
  }

  /** Returns the ids of all drafts, or of all that is published. */
  public List<String> releases() throws IOException, InterruptedException {
    String status = publishing ? "published" : "draft";
    return all("/releases?status=" + status + "&limit=100", "releases").stream()
        .map(release -> String.valueOf(release.get("id")))
        .toList();
  }

  private List<Map<String, Object>> all(String path, String member)
      throws IOException, InterruptedException {
    List<Map<String, Object>> all = new ArrayList<>();
    @Nullable Object next = path;
    while (next instanceof String page) {
      Map<String, Object> answer =
          answer(request(page).header("Authorization", "Bearer " + key).build(), 200);
      if (answer.get(member) instanceof List<?> items) {
        items.forEach(item -> all.add(Json.object(item)));
      }
      next = answer.get("next");
    }
    return all;
  }

  private static byte[] payload(int number) {
    return """
        {"action":"published","release":{"id":%d,"name":"Release %d Comes by a Webhook","draft":false,
         "body":"It came by a webhook.","published_at":"2026-03-02T12:00:00Z",
         "contacts":[{"name":"Ada Lindqvist","emails":["press@harbour.example"]}]},"repository":{"full_name":"harbour/press"}}"""
        .formatted(number, number)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String signature(byte[] payload) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return "sha256=" + HexFormat.of().formatHex(mac.doFinal(payload));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has it", e);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(api + path)).timeout(PATIENCE);
  }

  private Map<String, Object> answer(HttpRequest request, int expected)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != expected) {
      throw new IOException(
          "%s answered %d: %s".formatted(request.uri(), answer.statusCode(), answer.body()));
    }
    return Json.readObject(answer.body().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
