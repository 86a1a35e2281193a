package dev.dateline.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dateline.local.json.Json;
import dev.dateline.openapi.Contract;
import dev.dateline.release.Rendition;
import dev.dateline.release.TickingClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a user does, over HTTP, on every stack that we have. */
abstract class FlowContract {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Contract CONTRACT = Contract.read();

  /**
   * Where a stack answers.
   *
   * @param clock by which it runs
   * @param schedules calls each scheduled function once
   */
  record Stack(URI api, URI site, String key, TickingClock clock, Runnable schedules) {}

  abstract Stack stack();

  @Test
  void aTextBecomesADraftAndThenAPage() throws Exception {
    String text = Files.readString(Path.of("..", "examples", "release.txt"));

    HttpResponse<String> created = send("POST", "/releases", text, "Content-Type", "text/plain");
    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    Map<String, Object> draft = json(created);
    assertThat(draft).containsEntry("status", "draft").containsEntry("version", 1);
    assertThat(created.headers().firstValue("location")).contains("/releases/" + draft.get("id"));
    assertThat(created.headers().firstValue("etag")).contains("\"v1-json\"");

    HttpResponse<String> published = publish(draft.get("id"));
    assertThat(published.statusCode()).as(published.body()).isEqualTo(200);
    assertThat(json(published)).containsEntry("status", "published").containsEntry("version", 2);

    HttpResponse<String> page = read((String) json(published).get("url"));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("content-type"))
        .hasValueSatisfying(
            type -> assertThat(type.replace(" ", "")).isEqualTo("text/html;charset=utf-8"));
    assertThat(page.headers().firstValue("cache-control"))
        .contains("public, max-age=60, stale-if-error=0");
    assertThat(page.headers().map().keySet()).noneMatch(name -> name.startsWith("x-amz-"));
    assertThat(page.body()).contains((String) draft.get("headline"));

    HttpResponse<String> listed = send("GET", "/releases?status=published&limit=100", "");
    assertThat(listed.body()).contains((String) draft.get("id"));
  }

  @Test
  void aReleaseIsNowhereBeforeItIsPublished() throws Exception {
    Map<String, Object> draft = json(create("An Unpublished Release Stays Where It Is"));
    HttpResponse<String> early =
        read(stack().site() + "/demo/2026/an-unpublished-release-stays-where-it-is");
    HttpResponse<String> unknown = read(stack().site() + "/demo/2026/nothing-of-this-name");

    assertThat(draft).doesNotContainKey("url");
    assertThat(early.statusCode()).isEqualTo(404);
    assertThat(early.body()).isEqualTo(unknown.body());
    assertThat(early.headers().firstValue("cache-control")).contains("no-store");
  }

  @Test
  void readersAreSparedWhatTheyHaveAndGetTheRestPacked() throws Exception {
    Object id = json(create("A Release That Is Read Again and Again")).get("id");
    String url = (String) json(publish(id)).get("url");
    String plain = etag(answer("GET", url, Map.of()));

    HttpResponse<byte[]> packed = answer("GET", url, Map.of("Accept-Encoding", "gzip"));
    HttpResponse<byte[]> head = answer("HEAD", url, Map.of("Accept-Encoding", "gzip"));
    HttpResponse<byte[]> part = answer("GET", url, Map.of("Range", "bytes=0-14"));
    assertThat(packed.headers().firstValue("content-encoding")).contains("gzip");
    assertThat(etag(packed)).isEqualTo("W/" + plain);
    assertThat(packed.body()).hasSizeLessThan(read(url).body().length() / 2);
    assertThat(head.body()).isEmpty();
    assertThat(steady(head)).isEqualTo(steady(packed));
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(new String(part.body(), StandardCharsets.UTF_8)).isEqualTo("<!DOCTYPE html>");
    for (String current : List.of(plain, "W/" + plain)) {
      assertThat(answer("GET", url, Map.of("If-None-Match", current)).statusCode()).isEqualTo(304);
    }

    send("POST", "/releases/" + id + "/kill", "{\"explanation\":\"It was wrong.\"}");
    HttpResponse<byte[]> gone = answer("GET", url, Map.of("If-None-Match", plain));
    assertThat(gone.statusCode()).isEqualTo(410);
    assertThat(gone.headers().map()).doesNotContainKeys("etag", "last-modified");
  }

  @Test
  void publishingAgainSaysWhereThePageIs() throws Exception {
    Object id = json(create("A Release That Is Published Twice")).get("id");
    String url = (String) json(publish(id)).get("url");

    HttpResponse<String> again = publish(id);

    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.headers().firstValue("content-type")).contains("application/problem+json");
    assertThat(json(again)).containsEntry("url", url);
    assertThat(read((String) json(again).get("type")).statusCode()).isEqualTo(200);
  }

  @Test
  void oneHeadlineGivesEachOfManySimultaneousPublicationsItsOwnPage() throws Exception {
    List<Callable<HttpResponse<String>>> publications = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      Object id = json(create("Six Releases of One Headline Go Out")).get("id");
      publications.add(() -> publish(id));
    }

    Set<String> urls = new HashSet<>();
    for (HttpResponse<String> published : atOnce(publications)) {
      assertThat(published.statusCode()).as(published.body()).isEqualTo(200);
      urls.add((String) json(published).get("url"));
    }

    assertThat(urls).hasSize(6);
    for (String url : urls) {
      assertThat(read(url).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void oneReleaseIsPublishedOnceHoweverManyAskAtOnce() throws Exception {
    Object id = json(create("One Release That Many Publish at Once")).get("id");
    List<Callable<HttpResponse<String>>> publications = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      publications.add(() -> publish(id));
    }

    List<Integer> statuses =
        atOnce(publications).stream().map(HttpResponse::statusCode).sorted().toList();

    assertThat(statuses).containsExactly(200, 409, 409, 409, 409, 409, 409, 409);
  }

  @Test
  void anIdempotencyKeyMakesOneReleaseOfManySimultaneousRequests() throws Exception {
    String json = json("A Release That Is Sent Ten Times at Once");
    List<Callable<HttpResponse<String>>> creations = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      creations.add(
          () ->
              send(
                  "POST",
                  "/releases",
                  json,
                  "Content-Type",
                  "application/json",
                  "Idempotency-Key",
                  "\"ten-times\""));
    }

    Set<String> bodies = new HashSet<>();
    for (HttpResponse<String> created : atOnce(creations)) {
      assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
      bodies.add(created.body());
    }

    assertThat(bodies).hasSize(1);
  }

  @Test
  void aScheduledReleaseComesOutAtItsInstantAndLooksUnknownBefore() throws Exception {
    Object id = json(create("A Scheduled Release Waits for Its Hour")).get("id");
    Instant at = stack().clock().instant().plus(Duration.ofHours(5));
    HttpResponse<String> scheduled = order(id, "publish", "{\"at\":\"%s\"}".formatted(at));
    assertThat(scheduled.statusCode()).as(scheduled.body()).isEqualTo(200);
    String url = (String) json(scheduled).get("url");
    HttpResponse<String> unknown = read(stack().site() + "/demo/2026/never-heard-of-it");

    HttpResponse<String> before = read(url);
    assertThat(before.statusCode()).isEqualTo(404);
    assertThat(before.body()).isEqualTo(unknown.body());
    assertThat(lasting(before)).isEqualTo(lasting(unknown));

    stack().clock().advance(Duration.ofHours(5));
    stack().schedules().run();

    assertThat(read(url).statusCode()).isEqualTo(200);
    assertThat(json(send("GET", "/releases/" + id, "")))
        .containsEntry("status", "published")
        .containsEntry("publishedAt", at.toString());
  }

  /** The repair numbers what the stream's projector may be numbering at this moment. */
  @Test
  void whatHappenedIsToldOnceAndInOrderToWhoeverAsksFromTheBeginning() throws Exception {
    Object id = json(create("A Release Whose Life Is Told to the End")).get("id");
    publish(id);
    order(id, "kill", "{\"explanation\":\"It named a person.\"}");

    aDayPasses();

    List<Integer> numbers = new ArrayList<>();
    List<Object> actions = new ArrayList<>();
    String next = "/changes?limit=7";
    Map<String, Object> page = null;
    while (page == null || page.get("more").equals(true)) {
      page = json(send("GET", next, ""));
      for (Object each : (List<?>) page.get("changes")) {
        Map<?, ?> change = (Map<?, ?>) each;
        numbers.add((Integer) change.get("sequence"));
        if (change.get("release").equals(id)) {
          actions.add(change.get("action"));
        }
      }
      next = (String) page.get("next");
    }
    assertThat(actions).containsExactly("create", "publish", "kill");
    assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
  }

  @Test
  void aReleaseIsReadInEveryFormAndGoneFromEach() throws Exception {
    Object id = json(create("A Release That Machines Read as Well")).get("id");
    String url = (String) json(publish(id)).get("url");

    for (Rendition rendition : Rendition.values()) {
      HttpResponse<String> there = read(url + rendition.suffix());
      assertThat(there.statusCode()).as(rendition.name()).isEqualTo(200);
      assertThat(there.headers().firstValue("content-type").orElse(""))
          .startsWith(rendition.mediaType());
      assertThat(there.body()).contains("Machines Read as Well");
    }
    order(id, "kill", "{\"explanation\":\"It named a person.\"}");
    for (Rendition rendition : Rendition.values()) {
      HttpResponse<String> gone = read(url + rendition.suffix());
      assertThat(gone.statusCode()).as(rendition.name()).isEqualTo(410);
      assertThat(gone.headers().firstValue("cache-control")).contains("no-store");
      assertThat(gone.body()).doesNotContain("Machines Read as Well");
    }
  }

  /** The repair writes what the stream's projector may be writing at this moment. */
  @Test
  void frontPageAndFeedsShowWhatIsPublishedAndNothingElse() throws Exception {
    Object shown = json(create("A Release on the Front Page and in Feeds")).get("id");
    Object killed = json(create("A Release That Was Killed Again at Once")).get("id");
    create("A Release That Nobody May See Before Its Time");
    publish(shown);
    publish(killed);
    order(killed, "kill", "{\"explanation\":\"It named a person.\"}");

    aDayPasses();

    for (String file : List.of("", "feed.atom", "feed.rss", "feed.json")) {
      HttpResponse<String> listing = read(stack().site() + "/demo/" + file);
      assertThat(listing.statusCode()).as(file).isEqualTo(200);
      assertThat(listing.body())
          .as(file)
          .contains("on the Front Page and in Feeds")
          .doesNotContain("Killed Again at Once", "Nobody May See");
    }
    assertThat(read(stack().site() + "/demo/feed.atom").body())
        .contains("ref=\"urn:uuid:%s\"".formatted(killed));
  }

  @Test
  void aReleaseIsCorrectedMovedWithdrawnAndKilled() throws Exception {
    Object id = json(create("A Release With a Long Life Begins")).get("id");
    String first = (String) json(publish(id)).get("url");
    HttpResponse<String> corrected =
        send(
            "POST",
            "/releases/" + id + "/correct",
            """
            {"note":"The name was wrong.","class":"correction","release":
             {"headline":"A Release With a Long Life Goes On","slug":"long-life","language":"en",
              "contacts":[{"name":"Ada Lindqvist","emails":["press@harbour.example"]}],
              "body":{"format":"markdown","value":"It was *lit*."}}}""",
            "Content-Type",
            "application/json",
            "If-Match",
            "\"v2-json\"");
    assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(200);
    String second = (String) json(corrected).get("url");

    HttpResponse<String> moved = read(first);
    assertThat(moved.statusCode()).isEqualTo(301);
    assertThat(moved.headers().firstValue("location")).contains("/demo/2026/long-life");
    assertThat(read(second).body()).contains("Goes On", "The name was wrong.");

    order(id, "withdraw", "{\"explanation\":\"It was too early.\"}");
    assertThat(read(second).body()).contains("It was too early.").doesNotContain("It was <em>");
    order(id, "kill", "{\"explanation\":\"It named a person.\"}");
    for (String address : List.of(first, second)) {
      HttpResponse<String> gone = read(address);
      assertThat(gone.statusCode()).isEqualTo(410);
      assertThat(gone.headers().firstValue("cache-control")).contains("no-store");
      assertThat(gone.body()).contains("It named a person.").doesNotContain("Long Life");
    }
    assertThat(send("GET", "/releases/" + id + "/changes", "").body())
        .contains("\"kill\"", "\"withdraw\"", "\"correct\"", "\"publish\"", "\"create\"");
  }

  @Test
  void readersOfOneReleaseAreLedToAnother() throws Exception {
    Object from = json(create("A Release That Leads Elsewhere")).get("id");
    Object to = json(create("A Release That Is Led To")).get("id");
    String there = (String) json(publish(from)).get("url");
    String target = (String) json(publish(to)).get("url");

    HttpResponse<String> redirected = order(from, "redirect", "{\"to\":\"%s\"}".formatted(to));

    assertThat(redirected.statusCode()).as(redirected.body()).isEqualTo(200);
    assertThat(read(there).statusCode()).isEqualTo(301);
    assertThat(read(there).headers().firstValue("location")).contains(URI.create(target).getPath());
  }

  @Test
  void aListIsWalkedByItsLinks() throws Exception {
    for (int i = 0; i < 5; i++) {
      create("Number " + i + " of a Long List of Releases");
    }

    Set<Object> ids = new HashSet<>();
    String path = "/releases?status=draft,published&limit=2";
    while (path != null) {
      Map<String, Object> page = json(send("GET", path, ""));
      for (Object release : (List<?>) page.get("releases")) {
        assertThat(ids.add(Json.object(release).get("id"))).isTrue();
      }
      path = (String) page.get("next");
    }

    assertThat(ids).hasSizeGreaterThanOrEqualTo(5);
  }

  @Test
  void aJournalistReadsAScheduledReleaseByASecretLink() throws Exception {
    Object id = json(create("A Scheduled Release Is Shown to One Journalist")).get("id");
    Instant at = stack().clock().instant().plus(Duration.ofDays(2));
    HttpResponse<String> scheduled =
        send("POST", "/releases/" + id + "/publish", "{\"at\":\"%s\"}".formatted(at));
    assertThat(json(scheduled)).as(scheduled.body()).containsEntry("status", "scheduled");

    Map<String, Object> gazette = preview(id, "The Quay Gazette", at);
    Map<String, Object> herald = preview(id, "The Herald", at);
    String link = (String) gazette.get("url");
    assertThat(link).startsWith(stack().api() + "/previews/" + id + "/");

    HttpResponse<String> page = read(link);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("A Scheduled Release Is Shown to One Journalist");
    assertThat(page.headers().firstValue("cache-control")).contains("no-store");
    assertThat(page.headers().firstValue("x-robots-tag")).contains("noindex");
    assertThat(previews(id))
        .extracting(preview -> preview.get("label"), preview -> preview.get("uses"))
        .containsExactlyInAnyOrder(tuple("The Quay Gazette", 1), tuple("The Herald", 0));

    String revoked = "/releases/" + id + "/previews/" + herald.get("id");
    assertThat(send("DELETE", revoked, "").statusCode()).isEqualTo(204);
    assertThat(previews(id)).hasSize(1);
    HttpResponse<String> unknown =
        read(stack().api() + "/previews/0197b5e4-6c00-7000-8000-00000000dead/" + "A".repeat(22));
    assertThat(unknown.statusCode()).isEqualTo(404);
    for (String wrong :
        List.of((String) herald.get("url"), link + "A", link.replaceFirst("[^/]*$", "x"))) {
      HttpResponse<String> refused = read(wrong);
      assertThat(refused.statusCode()).as(wrong).isEqualTo(404);
      assertThat(refused.body()).isEqualTo(unknown.body());
      assertThat(steady(refused)).isEqualTo(steady(unknown));
    }

    String url = (String) json(publish(id)).get("url");
    HttpResponse<String> led = read(link);
    assertThat(led.statusCode()).isEqualTo(303);
    assertThat(led.headers().firstValue("location")).contains(url);
    assertThat(read(url).statusCode()).isEqualTo(200);
  }

  @Test
  void whatHasNoRouteIsAnsweredWithWhatHas() throws Exception {
    assertThat(send("GET", "/nothing", "").statusCode()).isEqualTo(404);
    HttpResponse<String> put = send("PUT", "/releases", "x");
    assertThat(put.statusCode()).isEqualTo(405);
    assertThat(put.headers().firstValue("allow")).contains("GET, POST");
    HttpResponse<byte[]> head = answer("HEAD", stack().api() + "/openapi.yaml", Map.of());
    assertThat(head.statusCode()).isEqualTo(405);
    assertThat(head.headers().firstValue("allow")).contains("GET");
    assertThat(head.body()).isEmpty();
  }

  /** Each hour repairs its part, so that all is repaired, whatever the stream has done by then. */
  private void aDayPasses() {
    for (int hour = 0; hour < 24; hour++) {
      stack().clock().advance(Duration.ofHours(1));
      stack().schedules().run();
    }
  }

  private Map<String, Object> preview(Object id, String label, Instant expiresAt) throws Exception {
    HttpResponse<String> created =
        send(
            "POST",
            "/releases/" + id + "/previews",
            "{\"label\":\"%s\",\"expiresAt\":\"%s\"}".formatted(label, expiresAt));
    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    return json(created);
  }

  private List<Map<String, Object>> previews(Object id) throws Exception {
    List<?> previews =
        (List<?>) json(send("GET", "/releases/" + id + "/previews", "")).get("previews");
    return previews.stream().map(Json::object).toList();
  }

  /** The headers of an answer that do not tell one request from another. */
  private static Map<String, List<String>> steady(HttpResponse<?> answer) {
    Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
    headers.keySet().removeAll(Set.of("date", "apigw-requestid"));
    return headers;
  }

  HttpResponse<String> create(String headline) throws Exception {
    return send("POST", "/releases", json(headline), "Content-Type", "application/json");
  }

  private HttpResponse<String> order(Object id, String verb, String json) throws Exception {
    return send("POST", "/releases/" + id + "/" + verb, json, "Content-Type", "application/json");
  }

  /** Headers that are not of this one answer. */
  private static Map<String, List<String>> lasting(HttpResponse<String> response) {
    Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
    headers.remove("date");
    headers.remove("last-modified");
    return headers;
  }

  HttpResponse<String> publish(Object id) throws Exception {
    return send("POST", "/releases/" + id + "/publish", "");
  }

  /** Sends a request; what passes is what openapi.yaml says. */
  HttpResponse<String> send(String method, String path, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(stack().api() + path))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .header("Authorization", "Bearer " + stack().key());
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
    assertThat(Exchanges.of(answer, body).faultsBy(CONTRACT))
        .as("%s %s answered by %s", method, path, answer.body())
        .isEmpty();
    return answer;
  }

  private static HttpResponse<byte[]> answer(String method, String url, Map<String, String> headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url)).method(method, BodyPublishers.noBody());
    headers.forEach(request::header);
    return HTTP.send(request.build(), BodyHandlers.ofByteArray());
  }

  private static String etag(HttpResponse<?> answer) {
    return answer.headers().firstValue("etag").orElseThrow();
  }

  static HttpResponse<String> read(String url) throws IOException, InterruptedException {
    return HTTP.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
  }

  static Map<String, Object> json(HttpResponse<String> response) throws IOException {
    return Json.readObject(response.body().getBytes(StandardCharsets.UTF_8));
  }

  private static String json(String headline) {
    return """
        {"headline":"%s","language":"en","body":{"format":"markdown","value":"It is *lit*."},
         "contacts":[{"name":"Ada Lindqvist","emails":["press@harbour.example"]}]}"""
        .formatted(headline);
  }

  private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<T> results = new ArrayList<>();
      for (var future : threads.invokeAll(calls)) {
        results.add(future.get());
      }
      return results;
    }
  }
}
