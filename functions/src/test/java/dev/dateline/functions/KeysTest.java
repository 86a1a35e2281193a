package dev.dateline.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.newsroom.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Keys that administrators give, look after and take back. */
class KeysTest {
  private static final String WISH = "{\"label\":\"nightly import\",\"scopes\":[\"write\"]}";

  /** All that a list tells of a key. */
  private static final Set<String> MEMBERS =
      Set.of("id", "label", "scopes", "createdAt", "createdBy", "expiresAt", "lastUsedAt");

  private final Api api = new Api();

  @Test
  void answersAWishWithAKeyThatIsToldOnceAndWorksAtOnce() {
    Api.Answer answer =
        issue(
            "{\"label\":\"nightly import\",\"scopes\":[\"write\",\"read\"],"
                + "\"expiresAt\":\"2026-03-09T09:00:00-05:00\"}");

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("cache-control")).isEqualTo("no-store");
    assertThat(answer.text("id")).matches("[0-9a-f]{16}");
    assertThat(answer.text("label")).isEqualTo("nightly import");
    assertThat(answer.json().get("scopes")).isEqualTo(List.of("read", "write"));
    assertThat(answer.text("createdAt")).isEqualTo("2026-03-02T12:00:00Z");
    assertThat(answer.text("createdBy")).isEqualTo("test key");
    assertThat(answer.text("expiresAt")).isEqualTo("2026-03-09T14:00:00Z");
    assertThat(answer.text("key")).matches("dateline_[A-Za-z0-9_-]{32}");
    assertThat(get(answer, "/releases").status()).isEqualTo(200);
    assertThat(get(answer, "/keys").problem()).isEqualTo("missing-scope");
    assertThat(list().body()).contains(answer.text("id")).doesNotContain(answer.text("key"));
  }

  @Test
  void givesAKeyNoMoreThanItsScopes() {
    Api.Answer reader = issue("{\"label\":\"reader\",\"scopes\":[\"read\"]}");

    assertThat(as(reader, "POST", "/releases", "{\"headline\":\"A lamp\"}").problem())
        .isEqualTo("missing-scope");
  }

  @Test
  void listsTheNewestFirstAndNothingThatOpens() {
    issue(WISH);
    api.clock.advance(Duration.ofMinutes(1));
    issue("{\"label\":\"agency\",\"scopes\":[\"publish\"]}");

    assertThat(labels()).containsExactly("agency", "nightly import", "test key");
    for (Map<?, ?> key : listed()) {
      assertThat(MEMBERS.containsAll(key.keySet())).as(key.toString()).isTrue();
    }
  }

  @Test
  void tellsTheHourOfTheLastUse() {
    Api.Answer key = issue(WISH);
    assertThat(lastUse(key)).isNull();

    api.clock.advance(Duration.ofMinutes(59));
    api.clock.advance(Duration.ofSeconds(50));
    get(key, "/releases");
    assertThat(lastUse(key)).isEqualTo("2026-03-02T12:00:00Z");

    api.clock.advance(Duration.ofSeconds(20));
    get(key, "/releases");
    assertThat(lastUse(key)).isEqualTo("2026-03-02T13:00:00Z");
  }

  @Test
  void writesAnHourOfUseOnceForAllProcesses() {
    Api.Answer key = issue(WISH);
    int before = api.stores.keys.writtenUses();

    for (int minute = 0; minute < 55; minute++) {
      get(key, "/releases");
      get(api.over(api.stores), key, "/releases");
      api.clock.advance(Duration.ofMinutes(1));
    }

    assertThat(api.stores.keys.writtenUses()).isEqualTo(before + 1);
  }

  @Test
  void takesAKeyWhoseUseCannotBeWritten() {
    Api.Answer key = issue(WISH);
    api.stores.keys.failToMark(new IllegalStateException("the table is busy"));

    assertThat(get(key, "/releases").status()).isEqualTo(200);
    assertThat(lastUse(key)).isNull();
  }

  @Test
  void takesARevokedKeyForAMinuteAtMost() {
    Api.Answer key = issue(WISH);
    assertThat(get(key, "/releases").status()).isEqualTo(200);

    assertThat(revoke(key).status()).isEqualTo(204);

    assertThat(labels()).containsExactly("test key");
    assertThat(get(api.over(api.stores), key, "/releases").status()).isEqualTo(401);
    api.clock.advance(Duration.ofMinutes(1));
    assertThat(get(key, "/releases").status()).isEqualTo(401);
  }

  @Test
  void revokesAKeyOnce() {
    Api.Answer key = issue(WISH);
    revoke(key);

    assertThat(revoke(key).status()).isEqualTo(404);
    assertThat(revoke(key).problem()).isEqualTo("no-such-key");
    assertThat(api.send("DELETE", "/keys/not-one").problem()).isEqualTo("bad-request");
    assertThat(
            api.send("DELETE", "/keys/" + key.text("id"), Map.of(), "{\"reason\":\"lost\"}")
                .problem())
        .isEqualTo("invalid-order");
  }

  @Test
  void letsAKeyRevokeItself() {
    Api.Answer key = issue("{\"label\":\"ends itself\",\"scopes\":[\"admin\"]}");

    assertThat(as(key, "DELETE", "/keys/" + key.text("id"), "").status()).isEqualTo(204);

    assertThat(labels()).containsExactly("test key");
  }

  @Test
  void forgetsAKeyAtItsEnd() {
    Api.Answer key =
        issue(
            "{\"label\":\"agency\",\"scopes\":[\"write\"],"
                + "\"expiresAt\":\"2026-03-02T12:00:01Z\"}");
    assertThat(get(key, "/releases").status()).isEqualTo(200);

    api.clock.advance(Duration.ofSeconds(1));

    assertThat(get(key, "/releases").status()).isEqualTo(401);
    assertThat(labels()).containsExactly("test key");
    assertThat(revoke(key).problem()).isEqualTo("no-such-key");
  }

  @Test
  void givesARepetitionTheSameKeyWithAnotherToken() {
    Api.Answer first = issueWithKey(api, WISH);

    Api.Answer again = issueWithKey(api, WISH);

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.text("id")).isEqualTo(first.text("id"));
    assertThat(again.text("key")).isNotEqualTo(first.text("key"));
    assertThat(get(first, "/releases").status()).isEqualTo(401);
    assertThat(get(again, "/releases").status()).isEqualTo(200);
    assertThat(listed()).hasSize(2);
  }

  @Test
  void makesNoSecondKeyOfARepetitionWhoseFirstIsGone() {
    revoke(issueWithKey(api, WISH));

    assertThat(issueWithKey(api, WISH).problem()).isEqualTo("no-such-key");
    assertThat(issueWithKey(api, WISH + " ").problem()).isEqualTo("idempotency-key-reused");
    assertThat(listed()).hasSize(1);
  }

  @Test
  void makesOneKeyHoweverARequestEndedBeforeItsRepetition() {
    EndingStores counting =
        new EndingStores(api.stores, Integer.MAX_VALUE, EndingStores.Moment.BEFORE);
    issueWithKey(api.over(counting), WISH);
    for (EndingStores.Moment moment : EndingStores.Moment.values()) {
      for (int call = 1; call <= counting.calls(); call++) {
        Api fresh = new Api();
        Api ending = fresh.over(new EndingStores(fresh.stores, call, moment));
        assertThatThrownBy(() -> issueWithKey(ending, WISH)).isInstanceOf(EndingStores.Ended.class);

        Api.Answer again = issueWithKey(fresh, WISH);

        assertThat(again.status()).as(moment + " call " + call).isEqualTo(201);
        assertThat(listed(fresh)).hasSize(2);
        assertThat(get(fresh, again, "/releases").status()).isEqualTo(200);
      }
    }
  }

  @Test
  void revokesAKeyHoweverTheFirstRequestEnded() {
    for (EndingStores.Moment moment : EndingStores.Moment.values()) {
      for (int call = 1; call <= callsOfRevocation(); call++) {
        Api fresh = new Api();
        String path = "/keys/" + fresh.send("POST", "/keys", Map.of(), WISH).text("id");
        Api ending = fresh.over(new EndingStores(fresh.stores, call, moment));
        assertThatThrownBy(() -> ending.send("DELETE", path))
            .isInstanceOf(EndingStores.Ended.class);

        assertThat(fresh.send("DELETE", path).status()).as(moment + " call " + call).isIn(204, 404);
        assertThat(listed(fresh)).hasSize(1);
      }
    }
  }

  @Test
  void refusesAWishWithAllItsFaults() {
    assertThat(Api.places(issue(""))).containsExactly("#/label", "#/scopes");
    assertThat(
            Api.places(
                issue(
                    "{\"label\":\" \",\"scopes\":[\"read\",\"root\",7],\"expiresAt\":\"never\","
                        + "\"key\":\"mine\"}")))
        .containsExactlyInAnyOrder("#/label", "#/scopes/1", "#/scopes/2", "#/expiresAt", "#/key");
    assertThat(Api.places(issue("{\"label\":\"a\",\"scopes\":[]}"))).containsExactly("#/scopes");
    assertThat(Api.places(issue("{\"label\":\"a\",\"scopes\":\"read\"}")))
        .containsExactly("#/scopes");
    for (String label : List.of("", "a\\nb", "x".repeat(201))) {
      assertThat(Api.places(issue("{\"label\":\"%s\",\"scopes\":[\"read\"]}".formatted(label))))
          .containsExactly("#/label");
    }
    assertThat(
            issue("{\"label\":\"%s\",\"scopes\":[\"read\"]}".formatted("x".repeat(200))).status())
        .isEqualTo(201);
  }

  @Test
  void refusesEndsThatPassedOrAreTooFar() {
    for (String end :
        List.of(
            "2026-03-02T12:00:00Z",
            "2036-03-01T00:00:00Z",
            "+20000-01-01T00:00:00Z",
            "9999-12-31T23:59:59-12:00")) {
      Api.Answer answer = issue(wishUntil(end));
      assertThat(answer.status()).isEqualTo(422);
      assertThat(Api.places(answer)).containsExactly("#/expiresAt");
    }
    assertThat(issue(wishUntil("2036-02-28T12:00:00Z")).status()).isEqualTo(201);
    assertThat(listed()).hasSize(2);
  }

  @Test
  void refusesMoreThanAHundredAtOnce() {
    for (int i = 1; i < 100; i++) {
      assertThat(issue(WISH).status()).isEqualTo(201);
    }

    Api.Answer answer = issue(WISH);

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.problem()).isEqualTo("limit-reached");
    assertThat(answer.text("detail")).contains("DELETE /keys/{key}");
    assertThat(answer.text("title")).isEqualTo("There can be no more of these");
  }

  @Test
  void tellsThoseWithoutAdministrationAndOtherNewsroomsNothing() {
    Api.Answer issued = issue(WISH);
    api.addKey("editor", "demo", Scope.READ, Scope.WRITE, Scope.PUBLISH);
    api.addKey("stranger", "elsewhere", Scope.values());

    for (String method : List.of("GET", "POST")) {
      assertThat(as("editor", method, "/keys", WISH).problem()).isEqualTo("missing-scope");
    }
    String path = "/keys/" + issued.text("id");
    assertThat(as("editor", "DELETE", path, "").problem()).isEqualTo("missing-scope");
    assertThat(as("stranger", "GET", "/keys", "").body()).doesNotContain("nightly import");
    Api.Answer ofStranger = as("stranger", "DELETE", path, "");
    assertThat(ofStranger.problem()).isEqualTo("no-such-key");
    assertThat(ofStranger.body().replace(issued.text("id"), "0123456789abcdef"))
        .isEqualTo(as("stranger", "DELETE", "/keys/0123456789abcdef", "").body());
    assertThat(get(issued, "/releases").status()).isEqualTo(200);
  }

  @Test
  void writesNoTokenIntoItsLog() {
    Api.Answer key = issue(WISH);
    api.stores.keys.fail(new IllegalStateException("the table is away"));

    assertThat(get(key, "/releases").status()).isEqualTo(500);

    assertThat(api.context.logged).singleElement().asString().doesNotContain(key.text("key"));
  }

  private static int callsOfRevocation() {
    Api api = new Api();
    String path = "/keys/" + api.send("POST", "/keys", Map.of(), WISH).text("id");
    EndingStores counting =
        new EndingStores(api.stores, Integer.MAX_VALUE, EndingStores.Moment.BEFORE);
    api.over(counting).send("DELETE", path);
    return counting.calls();
  }

  private static String wishUntil(String end) {
    return "{\"label\":\"agency\",\"scopes\":[\"read\"],\"expiresAt\":\"%s\"}".formatted(end);
  }

  private Api.Answer issue(String json) {
    return api.send("POST", "/keys", Map.of(), json);
  }

  private static Api.Answer issueWithKey(Api api, String json) {
    return api.send("POST", "/keys", Map.of("idempotency-key", "key-1"), json);
  }

  private Api.Answer revoke(Api.Answer key) {
    return api.send("DELETE", "/keys/" + key.text("id"));
  }

  private Api.Answer list() {
    return api.send("GET", "/keys");
  }

  private List<Map<?, ?>> listed() {
    return listed(api);
  }

  private static List<Map<?, ?>> listed(Api api) {
    List<?> keys = (List<?>) api.send("GET", "/keys").json().get("keys");
    return keys.stream().<Map<?, ?>>map(key -> (Map<?, ?>) key).toList();
  }

  private List<Object> labels() {
    return listed().stream().<Object>map(key -> key.get("label")).toList();
  }

  private Object lastUse(Api.Answer key) {
    return listed().stream()
        .filter(each -> each.get("id").equals(key.text("id")))
        .findFirst()
        .orElseThrow()
        .get("lastUsedAt");
  }

  private Api.Answer get(Api.Answer key, String path) {
    return get(api, key, path);
  }

  private static Api.Answer get(Api api, Api.Answer key, String path) {
    return api.send("GET", path, Map.of("authorization", "Bearer " + key.text("key")), "");
  }

  private Api.Answer as(Api.Answer key, String method, String path, String body) {
    return as(key.text("key"), method, path, body);
  }

  private Api.Answer as(String key, String method, String path, String body) {
    return api.send(
        method, path, Map.of("authorization", "Bearer " + key), method.equals("GET") ? "" : body);
  }
}
