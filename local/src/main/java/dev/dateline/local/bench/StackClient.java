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
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Uses a stack over HTTP, as a newsroom does and as its readers do. */
public final class StackClient implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final URI api;
  private final String key;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  public StackClient(URI api, String key) {
    this.api = api;
    this.key = key;
  }

  /** Makes a draft and returns its id. */
  public String create(String headline) throws IOException, InterruptedException {
    Map<String, Object> draft =
        post(
            "/releases",
            Map.of(
                "headline",
                headline,
                "language",
                "en",
                "body",
                Map.of("format", "markdown", "value", "It comes out at its *instant*."),
                "contacts",
                List.of(
                    Map.of("name", "Ada Lindqvist", "emails", List.of("press@harbour.example")))),
            201);
    return String.valueOf(draft.get("id"));
  }

  /** Schedules a draft and returns where its page will be; an instant that is too near fails. */
  public URI schedule(String id, Instant at) throws IOException, InterruptedException {
    String path = "/releases/" + id + "/publish";
    Map<String, Object> release = post(path, Map.of("at", at.toString()), 200);
    if (!"scheduled".equals(release.get("status"))
        || "minute".equals(Json.object(release.get("schedule")).get("precision"))
        || !(release.get("url") instanceof String url)) {
      throw new IOException("POST " + path + " did not schedule to the second: " + release);
    }
    return URI.create(url);
  }

  /** When the page that a reader gets now was written; empty if he gets none. */
  public Optional<Instant> written(URI page) throws InterruptedException {
    try {
      HttpResponse<Void> answer =
          http.send(
              HttpRequest.newBuilder(page).timeout(PATIENCE).build(), BodyHandlers.discarding());
      return answer.statusCode() == 200
          ? answer.headers().firstValue("last-modified").map(StackClient::instant)
          : Optional.empty();
    } catch (IOException noAnswer) {
      return Optional.empty();
    }
  }

  private static Instant instant(String date) {
    return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  private Map<String, Object> post(String path, Map<String, Object> body, int expected)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(api + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(Json.write(body)))
                .build(),
            BodyHandlers.ofString());
    if (answer.statusCode() != expected) {
      throw new IOException(
          "POST %s answered %d: %s".formatted(path, answer.statusCode(), answer.body()));
    }
    return Json.readObject(answer.body().getBytes(StandardCharsets.UTF_8));
  }
}
