package dev.dateline.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.newsroom.Scope;
import dev.dateline.release.Attempt;
import dev.dateline.release.Receipt;
import dev.dateline.release.Receipts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdempotencyTest {
  private static final String RELEASE =
      "{\"headline\":\"A lamp\",\"language\":\"en\",\"body\":{\"format\":\"html\",\"value\":\"Lit\"},"
          + "\"contacts\":[{\"name\":\"Ada Lindqvist\",\"emails\":[\"press@harbour.example\"]}]}";

  private final Api api = new Api();

  @Test
  void createsOnceForEachKeyAndAnswersAlike() {
    Api.Answer first = create("\"key-1\"", RELEASE);
    api.publish(first.text("id"));
    api.clock.advance(Duration.ofHours(23));
    Api.Answer again = create("key-1", RELEASE);

    assertThat(first.status()).isEqualTo(201);
    assertThat(again).isEqualTo(first);
    assertThat(listed()).hasSize(1);
    assertThat(create("key-2", RELEASE).text("id")).isNotEqualTo(first.text("id"));
  }

  @Test
  void publishesOnceForEachKeyAndAnswersAlike() {
    String id = api.createdId("A lamp");

    Api.Answer first = publish(id, "key-1");
    Api.Answer again = publish(id, "key-1");

    assertThat(first.status()).isEqualTo(200);
    assertThat(again).isEqualTo(first);
    assertThat(publish(id, "key-2").status()).isEqualTo(409);
    assertThat(api.publish(id).status()).isEqualTo(409);
  }

  @Test
  void refusesInADryRunTheKeyThatPublishingRefuses() {
    String id = api.createdId("A lamp");

    for (String query : List.of("", "?dryRun=true")) {
      Map<String, String> odd = Map.of("idempotency-key", "a key without quotes");
      assertThat(api.send("POST", "/releases/" + id + "/publish" + query, odd, "").problem())
          .as(query)
          .isEqualTo("bad-request");
    }
  }

  @Test
  void answersLikeTheSameRequestThatWonMeanwhile() {
    String id = api.createdId("A lamp");
    Api.Answer[] first = new Api.Answer[1];
    Receipts late =
        new Receipts() {
          @Override
          public Optional<Receipt> find(Attempt attempt) {
            Optional<Receipt> found = api.stores.releases.find(attempt);
            if (first[0] == null) {
              first[0] = publish(id, "key-1");
            }
            return found;
          }

          @Override
          public void keep(Attempt attempt, Receipt.Outcome outcome) {
            api.stores.releases.keep(attempt, outcome);
          }
        };

    Api.Answer second =
        api.over(api.stores.withReceipts(late))
            .send(
                "POST",
                "/releases/" + id + "/publish",
                Map.of("idempotency-key", "key-1"),
                new byte[0]);

    assertThat(first[0].status()).isEqualTo(200);
    assertThat(second).isEqualTo(first[0]);
  }

  @Test
  void refusesAKeyForAnotherRequest() {
    create("key-1", RELEASE);
    String id = api.createdId("A lamp");

    Api.Answer answer = create("key-1", RELEASE + " ");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.problem()).isEqualTo("idempotency-key-reused");
    assertThat(publish(id, "key-1").problem()).isEqualTo("idempotency-key-reused");
  }

  @Test
  void answersARefusalAgainAsItWas() {
    Api.Answer first = create("key-1", "{\"headline\":7}");
    Api.Answer again = create("key-1", "{\"headline\":7}");

    assertThat(first.status()).isEqualTo(422);
    assertThat(again).isEqualTo(first);
  }

  @Test
  void namesAHundredFaultsOfAnOrderAndNotOneMore() {
    Api.Answer hundred = orderWithUnknown(100);
    Api.Answer more = orderWithUnknown(101);

    assertThat(hundred.problem()).isEqualTo("invalid-order");
    assertThat(Api.places(hundred)).hasSize(100);
    assertThat(hundred.text("detail")).doesNotContain("There are");
    assertThat(Api.places(more)).hasSize(100).doesNotContain("#/m100");
    assertThat(more.text("detail")).endsWith("There are 101; the first 100 are named.");
  }

  @Test
  void keepsARefusalThatFitsIntoARowHoweverLongThePlacesOfItsFaultsAre() {
    String id = api.createdId("A lamp");
    String nested = "{\"%s\":".formatted("\u0007".repeat(400)).replace("\u0007", "\\u0007");
    String doubled = "{" + "\"a\":1,".repeat(200) + "\"a\":1}";
    String order = nested.repeat(20) + doubled + "}".repeat(20);

    Api.Answer answer = order(id, "key-1", order);

    assertThat(answer.problem()).isEqualTo("invalid-order");
    assertThat(Api.places(answer)).isNotEmpty();
    assertThat(answer.text("detail")).contains("are named.");
    assertThat(answer.body().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(380 * 1024);
    assertThat(order(id, "key-1", order)).isEqualTo(answer);
  }

  @Test
  void doesNotKeepARefusalThatTimeMends() {
    String id =
        api.create(
                """
                {"headline":"A lamp","language":"en","body":{"format":"html","value":"Lit"},
                 "contacts":[{"name":"Ada Lindqvist","emails":["press@harbour.example"]}],
                 "releaseLine":{"text":"EMBARGOED","embargo":true,"date":"2026-03-03"}}""")
            .text("id");

    assertThat(publish(id, "key-1").problem()).isEqualTo("embargo-active");
    api.clock.advance(Duration.ofHours(12));
    assertThat(publish(id, "key-1").status()).isEqualTo(200);
  }

  @Test
  void doesNotKeepWhatTheSameRequestMayEscapeLater() {
    String id = api.createdId("A lamp");
    Map<String, String> headers = Map.of("idempotency-key", "key-1", "if-match", "\"v7-json\"");

    Api.Answer refused = api.send("POST", "/releases/" + id + "/publish", headers, "");
    assertThat(refused.status()).isEqualTo(412);
    assertThat(refused.header("etag")).isEqualTo("\"v1-json\"");
    assertThat(publish(id, "key-1").status()).isEqualTo(200);
  }

  @Test
  void doesNotKeepThatAFilingDoesNotFitTheReleaseYet() {
    String id = filedTwice();
    String order = "{\"filedAt\":\"%s\"}".formatted(api.clock.instant());

    assertThat(file(id, "key-1", order).status()).isEqualTo(422);
    assertThat(
            file(id, "key-2", order.replace("}", ",\"due\":\"%s\"}".formatted(firstDue(id))))
                .status())
        .isEqualTo(200);
    assertThat(file(id, "key-1", order).status()).isEqualTo(200);
  }

  @Test
  void doesNotKeepThatAKeyLacksAScope() {
    String id = api.createdId("A lamp");
    String order = "{\"at\":\"2014-05-06T07:08:09Z\",\"import\":true}";
    Map<String, String> headers =
        Map.of("authorization", "Bearer desk key", "idempotency-key", "key-1");
    api.addKey("desk key", "demo", Scope.WRITE, Scope.PUBLISH);
    String path = "/releases/" + id + "/publish";

    assertThat(api.send("POST", path, headers, order).problem()).isEqualTo("missing-scope");
    assertThat(api.send("POST", path, headers, "").status()).isEqualTo(200);
  }

  @Test
  void doesNotKeepThatAPreviewWouldLastTooLongYet() {
    String path = "/releases/" + api.createdId("A lamp") + "/previews";
    Map<String, String> headers = Map.of("idempotency-key", "key-1");
    String wish =
        "{\"label\":\"The Quay Gazette\",\"expiresAt\":\"%s\"}"
            .formatted(api.clock.instant().plus(Duration.ofDays(90)).plusSeconds(60));

    assertThat(api.send("POST", path, headers, wish).status()).isEqualTo(422);
    api.clock.advance(Duration.ofMinutes(1));
    assertThat(api.send("POST", path, headers, wish).status()).isEqualTo(201);
  }

  @Test
  void doesNotKeepThatThereIsNoRoomForARelease() {
    String said = "“%s,” said Nuala Byrne, keeper of the lamp.\n\n";
    Map<String, String> headers = Map.of("content-type", "text/plain", "idempotency-key", "key-1");
    String large =
        "A Headline of Some Words\n\n" + said.formatted("we see ".repeat(1_000)).repeat(40);

    assertThat(api.send("POST", "/releases", headers, large).problem())
        .isEqualTo("release-too-large");
    assertThat(create("key-1", RELEASE).status()).isEqualTo(201);
  }

  @Test
  void keepsThatAQueryIsWrong() {
    String id = api.createdId("A lamp");
    api.publish(id);
    Map<String, String> headers =
        Map.of(
            "content-type", "application/json",
            "idempotency-key", "key-1",
            "if-match", "\"v2-json\"");
    String path = "/releases/" + id + "/correct?note=&class=";

    Api.Answer refused = api.send("POST", path + "x", headers, RELEASE);
    assertThat(refused.problem()).isEqualTo("invalid-query");
    assertThat(api.send("POST", path + "x", headers, RELEASE)).isEqualTo(refused);
    assertThat(api.send("POST", path + "y", headers, RELEASE).problem())
        .isEqualTo("idempotency-key-reused");
  }

  @Test
  void forgetsAKeyAfterADay() {
    Api.Answer first = create("key-1", RELEASE);
    api.clock.advance(Duration.ofHours(24));

    assertThat(create("key-1", RELEASE).text("id")).isNotEqualTo(first.text("id"));
  }

  @Test
  void refusesKeysThatAreNone() {
    for (String key : List.of("\"\"", "\"a", "ä", "x".repeat(256), "a\u0007b")) {
      assertThat(create(key, RELEASE).status()).as(key).isEqualTo(400);
    }
  }

  @Test
  void answersThatNothingChanged() {
    String id = api.createdId("A lamp");
    Map<String, String> seen = Map.of("if-none-match", "\"v1-json\"");

    Api.Answer unchanged = api.send("GET", "/releases/" + id, seen, "");
    assertThat(unchanged.status()).isEqualTo(304);
    assertThat(unchanged.body()).isEmpty();
    assertThat(unchanged.header("etag")).isEqualTo("\"v1-json\"");
    api.publish(id);
    assertThat(api.send("GET", "/releases/" + id, seen, "").status()).isEqualTo(200);
  }

  @Test
  void refusesAConditionThatIsNoETag() {
    String id = api.createdId("A lamp");

    for (String tag : List.of("v1", "\"1\"", "W/\"v1-json\"", "\"v1-json\", \"v2-json\"")) {
      Map<String, String> headers = Map.of("if-match", tag);
      assertThat(api.send("POST", "/releases/" + id + "/publish", headers, "").status())
          .as(tag)
          .isEqualTo(400);
    }
    assertThat(
            api.send("POST", "/releases/" + id + "/publish", Map.of("if-match", "*"), "").status())
        .isEqualTo(200);
  }

  @Test
  void walksAListByItsLinks() {
    for (int i = 0; i < 5; i++) {
      api.createdId("Number " + i);
      api.clock.advance(Duration.ofSeconds(1));
    }

    Api.Answer page = api.send("GET", "/releases?status=draft&limit=2");
    int met = listedIn(page).size();
    while (page.json().containsKey("next")) {
      assertThat(page.header("link")).isEqualTo("<%s>; rel=\"next\"".formatted(page.text("next")));
      page = api.send("GET", page.text("next"));
      met += listedIn(page).size();
    }

    assertThat(met).isEqualTo(5);
    assertThat(page.headers().containsKey("link")).isFalse();
  }

  /** Publishes as an agent and corrects that, so that copies are owed twice. */
  private String filedTwice() {
    api.becomeAgent();
    String id = create("draft", RELEASE).text("id");
    assertThat(publish(id, "publication").status()).isEqualTo(200);
    api.clock.advance(Duration.ofHours(1));
    Map<String, String> seen =
        Map.of("content-type", "application/json", "if-match", "\"v2-json\"");
    String path = "/releases/" + id + "/correct?note=It+is+dark.&class=update";
    assertThat(api.send("POST", path, seen, RELEASE.replace("Lit", "Dark")).status())
        .isEqualTo(200);
    return id;
  }

  private String firstDue(String id) {
    List<?> filings = (List<?>) api.send("GET", "/releases/" + id).json().get("filings");
    return (String) ((Map<?, ?>) filings.getFirst()).get("due");
  }

  private Api.Answer file(String id, String key, String order) {
    return api.send("POST", "/releases/" + id + "/filing", Map.of("idempotency-key", key), order);
  }

  private Api.Answer create(String key, String json) {
    return api.send(
        "POST",
        "/releases",
        Map.of("content-type", "application/json", "idempotency-key", key),
        json);
  }

  private Api.Answer publish(String id, String key) {
    return api.send(
        "POST", "/releases/" + id + "/publish", Map.of("idempotency-key", key), new byte[0]);
  }

  private Api.Answer orderWithUnknown(int members) {
    String order =
        IntStream.range(0, members)
            .mapToObj("\"m%d\":1"::formatted)
            .collect(Collectors.joining(",", "{", "}"));
    return order(api.createdId("A lamp"), "key-" + members, order);
  }

  private Api.Answer order(String id, String key, String json) {
    return api.send("POST", "/releases/" + id + "/publish", Map.of("idempotency-key", key), json);
  }

  private List<?> listed() {
    return listedIn(api.send("GET", "/releases"));
  }

  private static List<?> listedIn(Api.Answer answer) {
    return (List<?>) answer.json().get("releases");
  }
}
