package dev.dateline.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.newsroom.Scope;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is told of what happens, over HTTP. */
class WebhookEndpointsTest {
  private static final String PATH = "/webhook-endpoints";
  private static final String WISH =
      """
      {"url":"https://hooks.example/a","types":["press_release.published"]}""";

  private final Api api = new Api();

  @Test
  void makesAnEndpointWhoseSecretIsToldOnce() {
    Api.Answer made = create(WISH);

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.header("cache-control")).isEqualTo("no-store");
    assertThat(made.header("etag")).isEqualTo("\"v1-json\"");
    assertThat(made.text("secret")).matches("whsec_[A-Za-z0-9+/]{43}=");
    assertThat(made.json().get("enabled")).isEqualTo(true);
    assertThat(listed()).hasSize(1);
    assertThat(api.send("GET", PATH).body()).contains(made.text("id")).doesNotContain("whsec_");
  }

  @Test
  void makesOneForEachIdempotencyKeyAndGivesItAnotherSecret() {
    Map<String, String> once = Map.of("idempotency-key", "endpoint-1");
    Api.Answer first = api.send("POST", PATH, once, WISH);
    Api.Answer second = api.send("POST", PATH, once, WISH);

    assertThat(second.status()).isEqualTo(201);
    assertThat(second.text("id")).isEqualTo(first.text("id"));
    assertThat(second.text("secret")).isNotEqualTo(first.text("secret"));
    assertThat(listed()).hasSize(1);
    assertThat(api.send("POST", PATH, once, WISH).status()).isEqualTo(201);
    api.send("DELETE", PATH + "/" + first.text("id"));
    assertThat(api.send("POST", PATH, once, WISH).problem()).isEqualTo("no-such-webhook-endpoint");
  }

  @Test
  void leavesTheSecretThatWasGivenSinceItWasMade() {
    Map<String, String> once = Map.of("idempotency-key", "endpoint-1");
    String path = PATH + "/" + api.send("POST", PATH, once, WISH).text("id") + "/secret";
    api.send("POST", path);
    String before = api.send("GET", PATH).body();

    Api.Answer again = api.send("POST", PATH, once, WISH);

    assertThat(again.status()).isEqualTo(409);
    assertThat(again.problem()).isEqualTo("not-replayable");
    assertThat(again.text("detail")).contains("POST " + path + " with a new Idempotency-Key");
    assertThat(api.send("GET", PATH).body()).isEqualTo(before);
  }

  @Test
  void showsOneAsItMayBeSentBack() {
    Api.Answer made = create(WISH);
    String path = PATH + "/" + made.text("id");

    Api.Answer shown = api.send("GET", path);

    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.header("etag")).isEqualTo(made.header("etag"));
    assertThat(listed()).isEqualTo(List.of(shown.json()));
    assertThat(
            api.send("PUT", path, Map.of("if-match", shown.header("etag")), shown.body()).status())
        .isEqualTo(200);
    assertThat(api.send("GET", path + "?fields=url").problem()).isEqualTo("invalid-query");
  }

  @Test
  void namesAllFaultsOfAWishAtOnce() {
    Api.Answer answer =
        create(
            """
            {"url":"http://hooks.example/","types":["published"],"tags":[7],"languages":["e"],
             "enabled":"yes","colour":"red"}""");

    assertThat(answer.problem()).isEqualTo("invalid-order");
    assertThat(Api.places(answer))
        .containsExactlyInAnyOrder(
            "#/url", "#/types/0", "#/tags/0", "#/languages/0", "#/enabled", "#/colour");
    assertThat(Api.places(create("{}"))).containsExactlyInAnyOrder("#/url", "#/types");
    assertThat(Api.places(create(WISH.replace("\"press_release.published\"", ""))))
        .containsExactly("#/types");
  }

  @Test
  void takesTwentyLanguagesAndNoMore() {
    String wish = WISH.replace("}", ",\"languages\":[%s\"en\"]}");

    assertThat(create(wish.formatted("\"en\",".repeat(19))).status()).isEqualTo(201);
    assertThat(Api.places(create(wish.formatted("\"en\",".repeat(20)))))
        .containsExactly("#/languages");
  }

  @Test
  void takesNoAddressThatLeadsInsideOrSaysTooMuch() {
    List<String> wrong =
        List.of(
            "https://127.0.0.1/",
            "https://10.1.2.3/",
            "https://169.254.169.254/latest/meta-data",
            "https://[::1]/",
            "https://[::ffff:10.0.0.1]/",
            "https://[64:ff9b::a9fe:a9fe]/",
            "http://localhost:9000/",
            "ftp://hooks.example/",
            "https://user@hooks.example/",
            "https://hooks.example/#part",
            "hooks.example",
            "https://hooks.example:0/",
            "https://hooks.example:65536/",
            "https://hooks.example:99999999999/",
            "https://hooks.example/" + "a".repeat(1_979));
    for (String url : wrong) {
      assertThat(Api.places(create(WISH.replace("https://hooks.example/a", url))))
          .as(url)
          .containsExactly("#/url");
    }
    for (String port : List.of("1", "65535")) {
      assertThat(create(WISH.replace("example/", "example:" + port + "/")).status()).isEqualTo(201);
    }
    assertThat(
            create(
                    WISH.replace(
                        "https://hooks.example/a", "https://a.example/" + "a".repeat(1_982)))
                .status())
        .isEqualTo(201);
  }

  @ParameterizedTest
  @CsvSource({
    "https://[fe80::1%25eth0]/, with a zone",
    "https://b\u00fccher.example/, xn--",
    "https:/hooks.example/, names no host"
  })
  void saysHowAHostIsWritten(String url, String how) {
    Api.Answer answer = create(WISH.replace("https://hooks.example/a", url));

    assertThat(Api.places(answer)).containsExactly("#/url");
    assertThat(answer.body()).contains(how).doesNotContain("literal");
  }

  @Test
  void replacesSettingsOfTheVersionThatWasSeen() {
    Api.Answer made = create(WISH);
    String path = PATH + "/" + made.text("id");
    String other = WISH.replace("/a", "/b").replace("}", ",\"enabled\":false}");

    assertThat(api.send("PUT", path, Map.of(), other).problem()).isEqualTo("version-not-named");
    Api.Answer off = api.send("PUT", path, Map.of("if-match", "\"v1-json\""), other);
    assertThat(off.status()).isEqualTo(200);
    assertThat(off.text("url")).isEqualTo("https://hooks.example/b");
    assertThat(off.json().get("disabled"))
        .isEqualTo(Map.of("at", "2026-03-02T12:00:00Z", "reason", "An administrator disabled it."));
    assertThat(api.send("PUT", path, Map.of("if-match", "\"v1-json\""), other).problem())
        .isEqualTo("version-mismatch");
    String sentBack = off.body().replace("\"enabled\":false", "\"enabled\":true");
    Api.Answer on = api.send("PUT", path, Map.of("if-match", off.header("etag")), sentBack);
    assertThat(on.status()).as(on.body()).isEqualTo(200);
    assertThat(on.json().containsKey("disabled")).isFalse();
  }

  @Test
  void tellsOfAPublicationOnceItsPageIsThere() {
    String endpoint = create(WISH).text("id");
    String id = api.createdId("A lamp");
    api.publish(id);
    assertThat(api.stores.sent).isEmpty();
    api.project(id);

    String answer = api.dispatch("CHANGES#demo", "%020d".formatted(2));
    api.dispatch("CHANGES#demo#public", "%020d".formatted(1));
    assertThat(answer).isEqualTo("{\"batchItemFailures\":[]}");
    assertThat(api.stores.sent).isEmpty();
    api.dispatch("OUTBOX#demo#" + endpoint, "%020d".formatted(2));

    assertThat(api.stores.sent).hasSize(1);
    assertThat(api.stores.sent.getFirst())
        .startsWith("https://hooks.example/a {\"type\":\"press_release.published\"")
        .contains("\"url\":\"https://news.example/demo/2026/a-lamp\"");
    Api.Answer deliveries = api.send("GET", PATH + "/" + endpoint + "/deliveries");
    assertThat(deliveries.body())
        .contains("\"result\":\"delivered\"", "\"answer\":\"it answered 200\"");
  }

  @Test
  void walksThroughDeliveriesAndSendsOneAgain() {
    String endpoint = create(WISH).text("id");
    for (int i = 1; i <= 3; i++) {
      String id = api.createdId("Lamp " + i);
      api.publish(id);
      api.project(id);
      api.dispatch("CHANGES#demo", "%020d".formatted(2 * i));
    }
    String path = PATH + "/" + endpoint + "/deliveries";

    Set<Object> seen = new HashSet<>();
    String next = path + "?limit=2";
    int pages = 0;
    for (; next != null; pages++) {
      Api.Answer page = api.send("GET", next);
      ((List<?>) page.json().get("deliveries"))
          .forEach(delivery -> seen.add(((Map<?, ?>) delivery).get("sequence")));
      next = page.text("next");
    }
    assertThat(pages).isEqualTo(2);
    assertThat(seen).containsExactlyInAnyOrder(2, 4, 6);

    Api.Answer replayed = api.send("POST", path + "/4/replay");
    assertThat(replayed.status()).isEqualTo(202);
    assertThat(replayed.text("result")).isEqualTo("waiting");
    assertThat(api.send("POST", path + "/5/replay").problem()).isEqualTo("no-such-delivery");
    assertThat(api.send("POST", path + "/x/replay").problem()).isEqualTo("bad-request");
    api.clock.advance(Duration.ofMinutes(1));
    api.sendWebhooks();
    assertThat(api.stores.sent).hasSize(3);
    assertThat(api.send("GET", path + "?before=0").problem()).isEqualTo("invalid-query");
  }

  @Test
  void sendsNothingAgainToWhoeverIsDisabled() {
    String path = PATH + "/" + create(WISH).text("id");
    api.send(
        "PUT", path, Map.of("if-match", "\"v1-json\""), WISH.replace("}", ",\"enabled\":false}"));

    Api.Answer answer = api.send("POST", path + "/deliveries/2/replay");

    assertThat(answer.problem()).isEqualTo("unfitting-order");
  }

  @Test
  void triesAndRotates() {
    Api.Answer made = create(WISH);
    String path = PATH + "/" + made.text("id");

    Api.Answer tried = api.send("POST", path + "/test");
    assertThat(tried.status()).isEqualTo(200);
    assertThat(tried.json().get("delivered")).isEqualTo(true);
    assertThat(api.stores.sent.getFirst()).contains("\"type\":\"dateline.test\"");

    Api.Answer rotated = api.send("POST", path + "/secret", Map.of(), "{\"overlapSeconds\":60}");
    assertThat(rotated.text("secret")).isNotEqualTo(made.text("secret"));
    assertThat(api.send("POST", path + "/secret").status()).isEqualTo(200);
    for (String wrong : List.of("-1", "2592001", "\"1\"", "1.5")) {
      assertThat(
              Api.places(
                  api.send(
                      "POST",
                      path + "/secret",
                      Map.of(),
                      "{\"overlapSeconds\":%s}".formatted(wrong))))
          .containsExactly("#/overlapSeconds");
    }
  }

  @Test
  void rotatesOnceForEachIdempotencyKeyAndLeavesWhatWasGivenSince() {
    String path = PATH + "/" + create(WISH).text("id") + "/secret";
    Map<String, String> once = Map.of("idempotency-key", "rotated");
    Api.Answer first = api.send("POST", path, once, "");

    Api.Answer second = api.send("POST", path, once, "");
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.header("etag")).isEqualTo("\"v3-json\"");
    assertThat(second.text("secret")).isNotEqualTo(first.text("secret"));

    Api.Answer later = api.send("POST", path);
    Api.Answer third = api.send("POST", path, once, "");
    assertThat(third.status()).isEqualTo(409);
    assertThat(third.problem()).isEqualTo("not-replayable");
    assertThat(third.text("detail")).contains("POST " + path + " with a new Idempotency-Key");
    assertThat(api.send("GET", PATH).body()).contains("\"version\":4");
    assertThat(later.header("etag")).isEqualTo("\"v4-json\"");
  }

  @Test
  void tellsThoseWithoutAdministrationAndOtherNewsroomsNothing() {
    Api.Answer made = create(WISH);
    String path = PATH + "/" + made.text("id");
    api.addKey("editor", "demo", Scope.READ, Scope.WRITE, Scope.PUBLISH);
    api.addKey("stranger", "elsewhere", Scope.values());
    List<String> requests =
        List.of(
            "GET " + path,
            "DELETE " + path,
            "POST " + path + "/secret",
            "POST " + path + "/test",
            "GET " + path + "/deliveries",
            "POST " + path + "/deliveries/1/replay");

    assertThat(as("editor", "GET " + PATH).problem()).isEqualTo("missing-scope");
    assertThat(as("stranger", "GET " + PATH).body()).isEqualTo("{\"endpoints\":[]}");
    for (String request : requests) {
      assertThat(as("editor", request).problem()).as(request).isEqualTo("missing-scope");
      assertThat(as("stranger", request).problem())
          .as(request)
          .isEqualTo("no-such-webhook-endpoint");
    }
    assertThat(listed()).hasSize(1);
    assertThat(api.stores.sent).isEmpty();
  }

  private Api.Answer as(String key, String request) {
    String[] parts = request.split(" ", 2);
    return api.send(parts[0], parts[1], Map.of("authorization", "Bearer " + key), "");
  }

  private Api.Answer create(String wish) {
    return api.send("POST", PATH, Map.of(), wish);
  }

  private List<?> listed() {
    return (List<?>) api.send("GET", PATH).json().get("endpoints");
  }
}
