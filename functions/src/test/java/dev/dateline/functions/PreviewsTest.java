package dev.dateline.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.newsroom.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Links by which journalists read a release before others do. */
class PreviewsTest {
  private static final Map<String, String> WITHOUT_KEY = Map.of("authorization", "");
  private static final String NOWHERE = "AAAAAAAAAAAAAAAAAAAAAA";
  private static final String WISH =
      "{\"label\":\"The Quay Gazette\",\"expiresAt\":\"2026-03-09T09:00:00-05:00\"}";

  private final Api api = new Api();

  @Test
  void answersAWishWithALinkThatIsToldOnce() {
    String id = api.createdId("A lamp is lit");

    Api.Answer answer = create(id, WISH);

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("cache-control")).isEqualTo("no-store");
    assertThat(answer.text("label")).isEqualTo("The Quay Gazette");
    assertThat(answer.text("createdAt")).isEqualTo("2026-03-02T12:00:00Z");
    assertThat(answer.text("expiresAt")).isEqualTo("2026-03-09T14:00:00Z");
    assertThat(answer.json().get("uses")).isEqualTo(0);
    assertThat(answer.text("id")).matches("[0-9a-f]{16}");
    assertThat(answer.text("url"))
        .matches("https://api\\.example/previews/" + id + "/[A-Za-z0-9_-]{22}");
    String listed = list(id).body();
    assertThat(listed).contains(answer.text("id")).doesNotContain(tokenOf(answer), "hash", "url");
  }

  @Test
  void leadsToTheSchemeByWhichTheApiWasReached() {
    String id = api.createdId("A lamp is lit");

    Api.Answer answer = api.send("POST", previewsOf(id), Map.of("x-forwarded-proto", "http"), WISH);

    assertThat(answer.text("url")).startsWith("http://api.example/previews/");
  }

  @Test
  void showsThePageToWhoeverHasTheLinkAndKeepsItFromEverybodyElse() {
    String id = api.createdId("A lamp is lit");

    Api.Answer page = show(create(id, WISH));

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("A lamp is lit");
    assertThat(page.header("content-type")).isEqualTo("text/html; charset=utf-8");
    assertThat(page.header("cache-control")).isEqualTo("no-store");
    assertThat(page.header("x-robots-tag")).isEqualTo("noindex");
    assertThat(page.header("referrer-policy")).isEqualTo("no-referrer");
    assertThat(page.header("content-security-policy"))
        .startsWith("default-src 'none'")
        .endsWith("frame-ancestors 'none'");
    String inPage =
        page.body().replaceFirst("(?s).*Content-Security-Policy\" content=\"([^\"]*)\".*", "$1");
    assertThat(page.header("content-security-policy")).startsWith(inPage.replace("&#39;", "'"));
  }

  @Test
  void leadsReadersOnOnceTheReleaseIsPublic() {
    String id = api.createdId("A lamp is lit");
    Api.Answer preview = create(id, WISH);
    String url = api.publish(id).text("url");

    Api.Answer answer = show(preview);

    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.header("location")).isEqualTo(url);
    assertThat(answer.header("cache-control")).isEqualTo("no-store");
    assertThat(answer.body()).isEmpty();
    assertThat(uses(id)).containsExactly(0);
    api.order(id, "kill", "{\"explanation\":\"It was wrong.\"}");
    assertThat(show(preview).header("location")).isEqualTo(url);
  }

  @Test
  void answersAlikeByteForByteWhateverLeadsNowhere() {
    String id = api.createdId("A lamp is lit");
    String other = api.createdId("Another lamp is lit");
    String discarded = api.createdId("A third lamp is lit");
    String token = tokenOf(create(id, WISH));
    Api.Answer revoked = create(id, WISH);
    revoke(id, revoked.text("id"));
    Api.Answer ofDiscarded = create(discarded, WISH);
    api.send("DELETE", "/releases/" + discarded, Map.of("if-match", "\"v1-json\""), "");
    Api.Answer expired =
        create(id, "{\"label\":\"Herald\",\"expiresAt\":\"2026-03-02T12:00:01Z\"}");
    Api.Answer replaced = createWithKey(id, "key-1", WISH);
    createWithKey(id, "key-1", WISH);
    api.clock.advance(Duration.ofSeconds(1));
    String published = api.createdId("A fourth lamp is lit");
    api.publish(published);
    String unknown = "0197b5e4-6c00-7000-8000-00000000dead";

    Api.Answer reference = show(unknown, NOWHERE);

    assertThat(reference.status()).isEqualTo(404);
    assertThat(reference.header("cache-control")).isEqualTo("no-store");
    assertThat(reference.header("x-robots-tag")).isEqualTo("noindex");
    assertThat(reference.body()).startsWith("<!DOCTYPE html>");
    assertThat(
            Stream.of(
                show(id, NOWHERE),
                show(other, token),
                show(unknown, token),
                show(published, NOWHERE),
                show(id, token + "A"),
                show(id, token.substring(1)),
                show(id, token.toUpperCase(Locale.ROOT)),
                show(id, sameBits(token)),
                show(id, "%2e%2e"),
                show("x", token),
                show(id.toUpperCase(Locale.ROOT), token),
                show(revoked),
                show(ofDiscarded),
                show(expired),
                show(replaced)))
        .allSatisfy(answer -> assertThat(answer).isEqualTo(reference));
    assertThat(show(id, token).status()).isEqualTo(200);
  }

  @Test
  void listsWhoMayReadAndHowOftenTheyDid() {
    String id = api.createdId("A lamp is lit");
    Api.Answer first = create(id, WISH);
    api.clock.advance(Duration.ofMinutes(1));
    create(id, "{\"label\":\"Herald\",\"expiresAt\":\"2026-03-09T14:00:00Z\"}");
    show(first);
    show(first);

    Map<?, ?> herald = (Map<?, ?>) listed(id).getFirst();
    Map<?, ?> gazette = (Map<?, ?>) listed(id).getLast();

    assertThat(herald.get("label")).isEqualTo("Herald");
    assertThat(herald.get("lastUsedAt")).isNull();
    assertThat(gazette.get("uses")).isEqualTo(2);
    assertThat(gazette.get("lastUsedAt")).isEqualTo("2026-03-02T12:01:00Z");
    assertThat(gazette.get("createdBy")).isEqualTo(Map.of("kind", "key", "name", "test key"));
  }

  @Test
  void revokesAPreviewOnce() {
    String id = api.createdId("A lamp is lit");
    Api.Answer preview = create(id, WISH);

    assertThat(revoke(id, preview.text("id")).status()).isEqualTo(204);
    assertThat(listed(id)).isEmpty();
    Api.Answer again = revoke(id, preview.text("id"));
    assertThat(again.status()).isEqualTo(404);
    assertThat(again.problem()).isEqualTo("no-such-preview");
    assertThat(revoke(id, "not-one").status()).isEqualTo(400);
  }

  @Test
  void givesARepetitionTheSamePreviewWithANewLink() {
    String id = api.createdId("A lamp is lit");
    Api.Answer first = createWithKey(id, "key-1", WISH);
    show(first);

    Api.Answer again = createWithKey(id, "key-1", WISH);

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.text("id")).isEqualTo(first.text("id"));
    assertThat(again.text("url")).isNotEqualTo(first.text("url"));
    assertThat(show(first).status()).isEqualTo(404);
    assertThat(show(again).status()).isEqualTo(200);
    assertThat(uses(id)).containsExactly(2);
  }

  @Test
  void makesNoSecondPreviewOfARepetitionWhoseFirstIsGone() {
    String id = api.createdId("A lamp is lit");
    Api.Answer first = createWithKey(id, "key-1", WISH);
    revoke(id, first.text("id"));

    assertThat(createWithKey(id, "key-1", WISH).problem()).isEqualTo("no-such-preview");
    assertThat(listed(id)).isEmpty();
  }

  @Test
  void refusesAKeyForAnotherRequest() {
    String id = api.createdId("A lamp is lit");
    createWithKey(id, "key-1", WISH);

    assertThat(createWithKey(id, "key-1", WISH + " ").problem())
        .isEqualTo("idempotency-key-reused");
    Api.Answer publication =
        api.send("POST", "/releases/" + id + "/publish", Map.of("idempotency-key", "key-1"), "");
    assertThat(publication.problem()).isEqualTo("idempotency-key-reused");
  }

  @Test
  void makesOnePreviewHoweverARequestEndedBeforeItsRepetition() {
    for (EndingStores.Moment moment : EndingStores.Moment.values()) {
      for (int call = 1; call <= callsOfCreation(); call++) {
        Api fresh = new Api();
        String id = fresh.createdId("A lamp is lit");
        endAt(fresh, id, call, moment);

        Api.Answer again = createWithKey(fresh, id, "key-1", WISH);

        assertThat(again.status()).as(moment + " call " + call).isEqualTo(201);
        assertThat((List<?>) fresh.send("GET", previewsOf(id)).json().get("previews")).hasSize(1);
        assertThat(fresh.send("GET", pathOf(again), WITHOUT_KEY, "").status()).isEqualTo(200);
      }
    }
  }

  @Test
  void refusesWishesThatSayNotWhoAndUntilWhen() {
    String id = api.createdId("A lamp is lit");
    String end = "\"expiresAt\":\"2026-03-09T14:00:00Z\"";

    Api.Answer empty = create(id, "");
    assertThat(empty.status()).isEqualTo(422);
    assertThat(Api.places(empty)).containsExactly("#/label", "#/expiresAt");
    for (String label : List.of("", " ", "a\\nb", "x".repeat(201))) {
      assertThat(Api.places(create(id, "{\"label\":\"%s\",%s}".formatted(label, end))))
          .containsExactly("#/label");
    }
    for (String instant :
        List.of(
            "tomorrow",
            "2026-03-09T14:00:00",
            "2026-03-02T12:00:00Z",
            "2026-06-01T00:00:00Z",
            "+20000-01-01T00:00:00Z",
            "9999-12-31T23:59:59-12:00")) {
      assertThat(
              Api.places(create(id, "{\"label\":\"x\",\"expiresAt\":\"%s\"}".formatted(instant))))
          .containsExactly("#/expiresAt");
    }
    assertThat(Api.places(create(id, "{\"label\":\"x\",\"uses\":5,%s}".formatted(end))))
        .containsExactly("#/uses");
    assertThat(create(id, "{\"label\":\"%s\",%s}".formatted("x".repeat(200), end)).status())
        .isEqualTo(201);
  }

  @Test
  void refusesToPreviewWhatIsPublic() {
    String id = api.createdId("A lamp is lit");
    api.publish(id);

    Api.Answer answer = create(id, WISH);

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.problem()).isEqualTo("wrong-status");
    assertThat(answer.json().get("possible"))
        .isEqualTo(List.of("correct", "withdraw", "kill", "redirect", "attach"));
  }

  @Test
  void refusesMoreThanFiftyAtOnce() {
    String id = api.createdId("A lamp is lit");
    for (int i = 0; i < 50; i++) {
      assertThat(create(id, WISH).status()).isEqualTo(201);
    }

    Api.Answer answer = create(id, WISH);

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.problem()).isEqualTo("limit-reached");
  }

  @Test
  void tellsReadersAndStrangersNothing() {
    api.addKey("reader", "demo", Scope.READ);
    api.addKey("publisher", "demo", Scope.PUBLISH);
    api.addKey("stranger", "elsewhere", Scope.values());
    String id = api.createdId("A lamp is lit");
    String preview = create(id, WISH).text("id");
    String unknown = "0197b5e4-6c00-7000-8000-00000000dead";

    for (String method : List.of("GET", "POST")) {
      assertThat(as("reader", method, previewsOf(id)).status()).isEqualTo(403);
      Api.Answer ofStranger = as("stranger", method, previewsOf(id));
      assertThat(ofStranger.status()).isEqualTo(404);
      assertThat(ofStranger.body().replace(id, unknown))
          .isEqualTo(as("stranger", method, previewsOf(unknown)).body());
    }
    assertThat(as("publisher", "GET", previewsOf(id)).status()).isEqualTo(200);
    assertThat(as("publisher", "DELETE", previewsOf(id) + "/" + preview).status()).isEqualTo(403);
    Api.Answer ofStranger = as("stranger", "DELETE", previewsOf(id) + "/" + preview);
    assertThat(ofStranger.problem()).isEqualTo("release-not-found");
  }

  @Test
  void writesNoTokenIntoItsLog() {
    String id = api.createdId("A lamp is lit");
    String token = tokenOf(create(id, WISH));
    api.stores.newsrooms.fail(new IllegalStateException("the table is away"));

    Api.Answer answer = show(id, token);

    assertThat(answer.status()).isEqualTo(500);
    assertThat(api.context.logged).singleElement().asString().doesNotContain(token);
  }

  private static int callsOfCreation() {
    Api api = new Api();
    String id = api.createdId("A lamp is lit");
    EndingStores counting =
        new EndingStores(api.stores, Integer.MAX_VALUE, EndingStores.Moment.BEFORE);
    createWithKey(api.over(counting), id, "key-1", WISH);
    return counting.calls();
  }

  private static void endAt(Api api, String id, int call, EndingStores.Moment moment) {
    Api ending = api.over(new EndingStores(api.stores, call, moment));
    assertThatThrownBy(() -> createWithKey(ending, id, "key-1", WISH))
        .isInstanceOf(EndingStores.Ended.class);
  }

  private Api.Answer create(String id, String json) {
    return api.order(id, "previews", json);
  }

  private Api.Answer createWithKey(String id, String key, String json) {
    return createWithKey(api, id, key, json);
  }

  private static Api.Answer createWithKey(Api api, String id, String key, String json) {
    return api.send("POST", previewsOf(id), Map.of("idempotency-key", key), json);
  }

  private Api.Answer show(Api.Answer preview) {
    return api.send("GET", pathOf(preview), WITHOUT_KEY, "");
  }

  private Api.Answer show(String release, String token) {
    return api.send("GET", "/previews/" + release + "/" + token, WITHOUT_KEY, "");
  }

  private Api.Answer revoke(String id, String preview) {
    return api.send("DELETE", previewsOf(id) + "/" + preview);
  }

  private Api.Answer list(String id) {
    return api.send("GET", previewsOf(id));
  }

  private List<?> listed(String id) {
    return (List<?>) list(id).json().get("previews");
  }

  private List<Object> uses(String id) {
    return listed(id).stream().<Object>map(preview -> ((Map<?, ?>) preview).get("uses")).toList();
  }

  private Api.Answer as(String key, String method, String path) {
    String body = method.equals("POST") ? WISH : "";
    return api.send(method, path, Map.of("authorization", "Bearer " + key), body);
  }

  private static String previewsOf(String id) {
    return "/releases/" + id + "/previews";
  }

  private static String pathOf(Api.Answer preview) {
    return preview.text("url").replace("https://api.example", "");
  }

  private static String tokenOf(Api.Answer preview) {
    return preview.text("url").replaceFirst(".*/", "");
  }

  /** The last of 22 characters holds two bits of the token and four that mean nothing. */
  private static String sameBits(String token) {
    return token.substring(0, 21) + (char) (token.charAt(21) + 1);
  }
}
