package dev.dateline.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.newsroom.Scope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Webhook sources that administrators make, change, rotate and remove. */
class SourcesTest {
  private static final String SOURCES = "/webhook-sources";
  private static final String BLOG = SOURCES + "/blog";
  private static final String WISH =
      "{\"name\":\"blog\",\"provider\":\"ghost\",\"autoPublish\":true,\"toleranceSeconds\":60,"
          + "\"mapping\":{\"headline\":\"/title\",\"body\":[\"/html\",\"/plaintext\"]},"
          + "\"language\":\"de-AT\",\"kind\":\"statement\"}";

  private final Api api = new Api();

  @Test
  void answersAWishWithAddressAndSecretThatIsToldOnce() {
    Api.Answer made = make(WISH);

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.header("etag")).isEqualTo("\"v1-json\"");
    assertThat(made.header("cache-control")).isEqualTo("no-store");
    assertThat(made.text("url")).isEqualTo("https://api.example/webhooks/demo/blog");
    assertThat(made.text("secret")).matches("[A-Za-z0-9_-]{43}");

    Api.Answer shown = api.send("GET", BLOG);
    assertThat(shown.body()).doesNotContain(made.text("secret"));
    assertThat(shown.text("provider")).isEqualTo("ghost");
    assertThat(shown.json().get("autoPublish")).isEqualTo(true);
    assertThat(shown.json().get("paused")).isEqualTo(false);
    assertThat(shown.json().get("toleranceSeconds")).isEqualTo(60);
    assertThat(shown.json().get("mapping"))
        .isEqualTo(Map.of("headline", List.of("/title"), "body", List.of("/html", "/plaintext")));
    assertThat(shown.text("language")).isEqualTo("de-AT");
    assertThat(shown.text("kind")).isEqualTo("statement");
    assertThat(shown.text("createdAt")).isEqualTo("2026-03-02T12:00:00Z");
    assertThat(shown.json().get("secrets")).isEqualTo(List.of(Map.of()));
    assertThat(shown.json().get("refused")).isEqualTo(Map.of("count", 0));
  }

  @ParameterizedTest
  @CsvSource({
    "contentful, '[A-Za-z0-9_-]{64}'",
    "standard, 'whsec_[A-Za-z0-9+/]{43}='",
    "wordpress, '[A-Za-z0-9_-]{43}'"
  })
  void makesSecretsAsTheProviderTakesThem(String provider, String form) {
    Api.Answer made = make("{\"name\":\"a\",\"provider\":\"%s\"}".formatted(provider));

    assertThat(made.text("secret")).matches(form);
  }

  @ParameterizedTest
  @EnumSource
  void takesAgainWhatItShows(HookSender sender) {
    make(sender.wish("blog"));
    Api.Answer shown = api.send("GET", BLOG);

    Api.Answer put = put(shown.header("etag"), shown.body());

    assertThat(put.status()).as(put.body()).isEqualTo(200);
    assertThat(put.header("etag")).isEqualTo("\"v2-json\"");
    assertThat(without(put, "version", "refused")).isEqualTo(without(shown, "version", "refused"));
  }

  private static Map<?, ?> without(Api.Answer answer, String... members) {
    Map<Object, Object> rest = new HashMap<>(answer.json());
    rest.keySet().removeAll(Set.of(members));
    return rest;
  }

  @Test
  void countsWhatWasRefusedAndTellsWhen() {
    make(WISH);
    api.clock.advance(Duration.ofMinutes(3));
    for (int i = 0; i < 2; i++) {
      api.sendText("POST", "/webhooks/demo/blog", Map.of("authorization", ""), "{}");
    }

    assertThat(api.send("GET", BLOG).json().get("refused"))
        .isEqualTo(Map.of("count", 2, "last", "2026-03-02T12:03:00Z"));
    assertThat(api.send("GET", SOURCES).body()).contains("\"count\":2");
  }

  @Test
  void listsThemByName() {
    make("{\"name\":\"shop\",\"provider\":\"wordpress\"}");
    make(WISH);

    assertThat(names(api)).containsExactly("blog", "shop");
  }

  @Test
  void replacesTheSettingsOfTheVersionThatWasSeen() {
    String secret = make(WISH).text("secret");

    Api.Answer put = put("\"v1-json\"", "{\"provider\":\"ghost\",\"paused\":true}");

    assertThat(put.status()).isEqualTo(200);
    assertThat(put.header("etag")).isEqualTo("\"v2-json\"");
    assertThat(put.json().get("paused")).isEqualTo(true);
    assertThat(put.json().get("autoPublish")).isEqualTo(false);
    assertThat(put.json().get("mapping")).isEqualTo(Map.of());
    assertThat(put.body()).doesNotContain(secret).doesNotContain("de-AT");
    assertThat(put("\"v1-json\"", "{\"provider\":\"ghost\"}").problem())
        .isEqualTo("version-mismatch");
    assertThat(put("", "{\"provider\":\"ghost\"}").problem()).isEqualTo("version-not-named");
    Api.Answer other = put("\"v2-json\"", "{\"provider\":\"github\"}");
    assertThat(other.problem()).isEqualTo("unfitting-order");
    assertThat(Api.places(other)).containsExactly("#/provider");
    assertThat(
            Api.places(
                put("\"v2-json\"", "{\"provider\":\"ghost\",\"secret\":\"another-secret-of-it\"}")))
        .containsExactly("#/secret");
  }

  @Test
  void keepsTheOldSecretsForADayUnlessToldOtherwise() {
    String first = make(WISH).text("secret");

    Api.Answer rotated = rotate("");

    assertThat(rotated.status()).isEqualTo(200);
    assertThat(rotated.text("secret")).isNotEqualTo(first);
    assertThat(rotated.header("etag")).isEqualTo("\"v2-json\"");
    assertThat(rotated.json().get("secrets"))
        .isEqualTo(List.of(Map.of(), Map.of("until", "2026-03-03T12:00:00Z")));
    Api.Answer given = rotate("{\"secret\":\"given by the CMS itself\",\"overlapSeconds\":60}");
    assertThat(given.text("secret")).isEqualTo("given by the CMS itself");
    assertThat(given.json().get("secrets"))
        .isEqualTo(
            List.of(
                Map.of(),
                Map.of("until", "2026-03-02T12:01:00Z"),
                Map.of("until", "2026-03-02T12:01:00Z")));
    api.clock.advance(Duration.ofSeconds(60));
    assertThat((List<?>) rotate("{\"overlapSeconds\":0}").json().get("secrets")).hasSize(1);
    assertThat(Api.places(rotate("{\"overlapSeconds\":2592001}")))
        .containsExactly("#/overlapSeconds");
    assertThat(rotate("{\"overlapSeconds\":2592000}").status()).isEqualTo(200);
    assertThat(Api.places(rotate("{\"overlapSeconds\":-1}"))).containsExactly("#/overlapSeconds");
    Api.Answer unfit = rotate("{\"secret\":\"short\"}");
    assertThat(unfit.problem()).isEqualTo("unfitting-order");
    assertThat(Api.places(unfit)).containsExactly("#/secret");
  }

  @Test
  void letsNoMoreThanFiveSecretsCountAtOnce() {
    make(WISH);
    for (int i = 1; i < 5; i++) {
      assertThat(rotate("").status()).isEqualTo(200);
    }

    assertThat(rotate("").problem()).isEqualTo("limit-reached");
    assertThat(rotate("").text("detail")).contains("A webhook source", "{\"overlapSeconds\": 0}");
    assertThat(rotate("{\"overlapSeconds\":0}").status()).isEqualTo(200);
  }

  @Test
  void removesASourceOnce() {
    make(WISH);

    assertThat(api.send("DELETE", BLOG).status()).isEqualTo(204);

    assertThat(api.send("DELETE", BLOG).problem()).isEqualTo("no-such-source");
    assertThat(api.send("GET", BLOG).problem()).isEqualTo("no-such-source");
    assertThat(rotate("").problem()).isEqualTo("no-such-source");
    assertThat(put("\"v1-json\"", "{\"provider\":\"ghost\"}").problem())
        .isEqualTo("no-such-source");
    assertThat(api.send("GET", SOURCES + "/NOT").problem()).isEqualTo("bad-request");
    assertThat(names(api)).isEmpty();
  }

  @Test
  void makesANameOnce() {
    make(WISH);

    assertThat(make(WISH).problem()).isEqualTo("source-taken");
  }

  @Test
  void refusesMoreThanFifty() {
    for (int i = 1; i <= 50; i++) {
      assertThat(make("{\"name\":\"s%d\",\"provider\":\"github\"}".formatted(i)).status())
          .isEqualTo(201);
    }

    Api.Answer past = make(WISH);
    assertThat(past.problem()).isEqualTo("limit-reached");
    assertThat(past.text("detail")).contains("DELETE /webhook-sources/{source}");
  }

  @Test
  void namesBothFormsOfWhereAMemberStands() {
    assertThat(make("{\"name\":\"a\",\"provider\":\"ghost\",\"mapping\":{\"headline\":7}}").body())
        .contains("#/mapping/headline", "must be a string or an array of strings, not a number");
  }

  @Test
  void refusesAWishWithAllItsFaults() {
    assertThat(Api.places(make(""))).containsExactlyInAnyOrder("#/name", "#/provider");
    assertThat(
            Api.places(
                make(
                    "{\"name\":\"No Name\",\"provider\":\"typo3\",\"autoPublish\":\"yes\","
                        + "\"toleranceSeconds\":0,\"mapping\":{\"headline\":\"title\",\"body\":[],"
                        + "\"issuer\":\"/a\",\"slug\":null},\"language\":\"?\",\"kind\":\"poem\",\"url\":\"x\"}")))
        .containsExactlyInAnyOrder(
            "#/name",
            "#/provider",
            "#/autoPublish",
            "#/toleranceSeconds",
            "#/mapping/headline",
            "#/mapping/body",
            "#/mapping/issuer",
            "#/mapping/slug",
            "#/language",
            "#/kind",
            "#/url");
    assertThat(
            Api.places(
                make(
                    "{\"name\":\"a\",\"provider\":\"generic\",\"generic\":{\"signature\":{\"header\":\"a b\","
                        + "\"encoding\":\"rot13\",\"timestampUnit\":\"seconds\"},\"events\":{\"id\":\"x\","
                        + "\"acts\":{\"a\":\"burn\"},\"otherwise\":\"schedule\"}}}")))
        .containsExactlyInAnyOrder(
            "#/generic/signature/header",
            "#/generic/signature/encoding",
            "#/generic/signature/template",
            "#/generic/signature/timestampUnit",
            "#/generic/events/id",
            "#/generic/events/changedAt",
            "#/generic/events/acts",
            "#/generic/events/acts/a",
            "#/generic/events/due");
    assertThat(
            Api.places(
                make(
                    "{\"name\":\"a\",\"provider\":\"generic\",\"generic\":{\"signature\":{\"header\":\"a\","
                        + "\"encoding\":\"hex\",\"template\":\"{body}\",\"timestampHeader\":\"t\"},"
                        + "\"events\":{\"id\":\"/a\",\"changedAt\":\"/b\",\"otherwise\":\"draft\"}}}")))
        .containsExactly("#/generic/signature");
    assertThat(Api.places(make("{\"name\":\"a\",\"provider\":\"generic\"}")))
        .containsExactly("#/generic");
    assertThat(names(api)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "github | \"toleranceSeconds\":60 | #/toleranceSeconds | do not",
        "ghost | \"locale\":\"en\" | #/locale | 'contentful' only",
        "ghost | \"tokenHeader\":\"x-key\" | #/tokenHeader | 'strapi' only",
        "ghost | \"generic\":{} | #/generic | 'generic' only",
        "ghost | \"secret\":\"short\" | #/secret | at least 16",
        "ghost | \"secret\":\" with a space before\" | #/secret | no space",
        "contentful | \"secret\":\"0123456789abcdef\" | #/secret | 64 characters",
        "standard | \"secret\":\"0123456789abcdef\" | #/secret | whsec_",
        "wordpress | \"secret\":\"0123456789&abcdef\" | #/secret | none of &"
      })
  void refusesWhatDoesNotGoWithTheProvider(
      String provider, String member, String pointer, String reason) {
    Api.Answer answer = make("{\"name\":\"a\",\"provider\":\"%s\",%s}".formatted(provider, member));

    assertThat(answer.problem()).isEqualTo("invalid-order");
    assertThat(Api.places(answer)).contains(pointer);
    assertThat(answer.body()).contains(reason);
  }

  @Test
  void refusesATemplateWithAPlaceholderThatStandsForNothing() {
    Api.Answer answer = make(generic("\"header\":\"x-signature\",\"template\":\"{zz}.{body}\""));

    assertThat(answer.problem()).isEqualTo("invalid-order");
    assertThat(Api.places(answer)).containsExactly("#/generic/signature/template");
    assertThat(answer.body()).contains("has the placeholder {zz}", "{body}, {ts} and {id}");
    assertThat(make(generic("\"header\":\"x-signature\",\"template\":\"{}{body}\"")).status())
        .isEqualTo(201);
  }

  private static String generic(String signature) {
    return """
        {"name":"a","provider":"generic","generic":{"signature":{"encoding":"hex",%s},
         "events":{"id":"/a","changedAt":"/b","otherwise":"draft"}}}"""
        .formatted(signature);
  }

  @ParameterizedTest
  @CsvSource({
    "Content-Type",
    "content-length",
    "HOST",
    "user-agent",
    "x-forwarded-for",
    "x-amzn-trace-id",
    "cookie",
    "accept-encoding",
    "x-strapi-event"
  })
  void refusesAHeaderThatSaysSomethingElse(String header) {
    Api.Answer token =
        make("{\"name\":\"a\",\"provider\":\"strapi\",\"tokenHeader\":\"%s\"}".formatted(header));
    Api.Answer signature =
        make(generic("\"header\":\"%s\",\"template\":\"{body}\"".formatted(header)));

    assertThat(Api.places(token)).containsExactly("#/tokenHeader");
    assertThat(token.body()).contains("says something else already", "x-dateline-token");
    assertThat(Api.places(signature)).containsExactly("#/generic/signature/header");
  }

  @ParameterizedTest
  @CsvSource({"authorization", "x-dateline-token", "x-api-key"})
  void takesAHeaderThatIsFreeForAToken(String header) {
    assertThat(
            make("{\"name\":\"a\",\"provider\":\"strapi\",\"tokenHeader\":\"%s\"}"
                    .formatted(header))
                .status())
        .isEqualTo(201);
  }

  /** At the limit, and one past it. */
  @ParameterizedTest
  @EnumSource
  void takesNoMoreThanTheLimitOf(Limit limit) {
    Api.Answer within = make(limit.wish.apply(limit.most));
    Api.Answer past =
        make(limit.wish.apply(limit.most + 1).replace("\"name\":\"a\"", "\"name\":\"b\""));

    assertThat(within.status()).as(within.body()).isEqualTo(201);
    assertThat(past.problem()).isEqualTo("invalid-order");
    assertThat(Api.places(past)).containsExactly(limit.pointer);
  }

  private enum Limit {
    ACTS(50, "#/generic/events/acts", Limit::withActs),
    PLACES(
        10,
        "#/mapping/headline",
        most ->
            wish(
                "ghost",
                "\"mapping\":{\"headline\":[\"/a\"%s]}".formatted(",\"/b\"".repeat(most - 1)))),
    TEMPLATE(
        200,
        "#/generic/signature/template",
        most ->
            generic(
                "\"header\":\"x-signature\",\"template\":\"{body}%s\""
                    .formatted("-".repeat(most - "{body}".length())))),
    LOCALE(
        50,
        "#/locale",
        most -> wish("contentful", "\"locale\":\"%s\"".formatted("e".repeat(most)))),
    TOLERANCE(3_600, "#/toleranceSeconds", most -> wish("ghost", "\"toleranceSeconds\":" + most)),
    SECRET(200, "#/secret", most -> wish("ghost", "\"secret\":\"%s\"".formatted("s".repeat(most))));

    private final int most;
    private final String pointer;
    private final IntFunction<String> wish;

    Limit(int most, String pointer, IntFunction<String> wish) {
      this.most = most;
      this.pointer = pointer;
      this.wish = wish;
    }

    private static String wish(String provider, String member) {
      return "{\"name\":\"a\",\"provider\":\"%s\",%s}".formatted(provider, member);
    }

    private static String withActs(int most) {
      String acts =
          IntStream.rangeClosed(1, most)
              .mapToObj("\"act-%d\":\"draft\""::formatted)
              .collect(Collectors.joining(","));
      return generic("\"header\":\"x-signature\",\"template\":\"{body}\"")
          .replace("\"otherwise\":\"draft\"", "\"action\":\"/c\",\"acts\":{%s}".formatted(acts));
    }
  }

  @Test
  void takesTheTokenOfStrapiInTheHeaderThatIsNamed() {
    String secret =
        make("{\"name\":\"blog\",\"provider\":\"strapi\",\"tokenHeader\":\"X-Key\"}")
            .text("secret");

    Api.Answer answer =
        api.sendText(
            "POST",
            "/webhooks/demo/blog",
            Map.of("authorization", "", "x-key", secret),
            HookSender.STRAPI.body);

    assertThat(answer.status()).isEqualTo(202);
    assertThat(api.send("GET", BLOG).text("tokenHeader")).isEqualTo("x-key");
  }

  @Test
  void givesARepetitionTheSameSourceWithAnotherSecret() {
    Api.Answer first = makeOnce(api);

    Api.Answer again = makeOnce(api);

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.text("secret")).isNotEqualTo(first.text("secret"));
    assertThat((List<?>) again.json().get("secrets")).hasSize(1);
    assertThat(names(api)).containsExactly("blog");
    assertThat(makeOnce(api).text("secret")).isNotEqualTo(again.text("secret"));
    api.send("DELETE", BLOG);
    assertThat(makeOnce(api).problem()).isEqualTo("no-such-source");
    assertThat(api.send("POST", SOURCES, Map.of("idempotency-key", "made"), WISH + " ").problem())
        .isEqualTo("idempotency-key-reused");
  }

  @Test
  void makesOneSourceHoweverARequestEndedBeforeItsRepetition() {
    endingAtEachCall(api -> {}, SourcesTest::makeOnce, 1);
  }

  @Test
  void rotatesOnceHoweverARequestEndedBeforeItsRepetition() {
    endingAtEachCall(api -> api.send("POST", SOURCES, Map.of(), WISH), SourcesTest::rotateOnce, 2);
  }

  private static void endingAtEachCall(
      Consumer<Api> before, Function<Api, Api.Answer> operation, int secrets) {
    Api whole = new Api();
    before.accept(whole);
    EndingStores counting =
        new EndingStores(whole.stores, Integer.MAX_VALUE, EndingStores.Moment.BEFORE);
    operation.apply(whole.over(counting));
    for (EndingStores.Moment moment : EndingStores.Moment.values()) {
      for (int call = 1; call <= counting.calls(); call++) {
        Api fresh = new Api();
        before.accept(fresh);
        Api ending = fresh.over(new EndingStores(fresh.stores, call, moment));
        assertThatThrownBy(() -> operation.apply(ending)).isInstanceOf(EndingStores.Ended.class);

        Api.Answer again = operation.apply(fresh);

        assertThat(again.status()).as(moment + " call " + call).isIn(200, 201);
        assertThat(names(fresh)).containsExactly("blog");
        assertThat((List<?>) again.json().get("secrets")).hasSize(secrets);
      }
    }
  }

  @Test
  void tellsThoseWithoutAdministrationAndOtherNewsroomsNothing() {
    make(WISH);
    api.addKey("editor", "demo", Scope.READ, Scope.WRITE, Scope.PUBLISH);
    api.addKey("stranger", "elsewhere", Scope.values());
    List<String> requests =
        List.of(
            "GET " + BLOG,
            "DELETE " + BLOG,
            "POST " + BLOG + "/secret",
            "GET " + BLOG + "/deliveries",
            "POST " + BLOG + "/replay",
            "GET " + BLOG + "/deliveries/" + "a".repeat(32),
            "POST " + BLOG + "/deliveries/" + "a".repeat(32) + "/replay");
    for (String request : requests) {
      assertThat(as("editor", request).problem()).as(request).isEqualTo("missing-scope");
      assertThat(as("stranger", request).problem()).as(request).isEqualTo("no-such-source");
    }
    assertThat(as("editor", "GET " + SOURCES).problem()).isEqualTo("missing-scope");
    assertThat(as("stranger", "GET " + SOURCES).json()).isEqualTo(Map.of("sources", List.of()));
    assertThat(names(api)).containsExactly("blog");
  }

  private Api.Answer as(String key, String request) {
    String[] parts = request.split(" ", 2);
    return api.send(parts[0], parts[1], Map.of("authorization", "Bearer " + key), "");
  }

  @Test
  void rotatesOnceForEachIdempotencyKey() {
    make(WISH);
    rotate("{\"overlapSeconds\":60}");
    Api.Answer first = rotateOnce(api);
    api.send("PUT", BLOG, Map.of("if-match", first.header("etag")), "{\"provider\":\"ghost\"}");

    Api.Answer second = rotateOnce(api);

    assertThat((List<?>) first.json().get("secrets")).hasSize(3);
    assertThat((List<?>) second.json().get("secrets")).hasSize(3);
    assertThat(second.text("secret")).isNotEqualTo(first.text("secret"));
    assertThat(rotateOnce(api).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"made", "rotated"})
  void leavesTheSecretThatWasGivenSince(String once) {
    makeOnce(api);
    rotateOnce(api);
    rotate("");
    String before = api.send("GET", BLOG).body();

    Api.Answer again = once.equals("made") ? makeOnce(api) : rotateOnce(api);

    assertThat(again.status()).isEqualTo(409);
    assertThat(again.problem()).isEqualTo("not-replayable");
    assertThat(again.text("detail"))
        .contains("POST " + BLOG + "/secret with a new Idempotency-Key");
    assertThat(api.send("GET", BLOG).body()).isEqualTo(before);
  }

  private static List<Object> names(Api api) {
    List<Object> names = new ArrayList<>();
    for (Object source : (List<?>) api.send("GET", SOURCES).json().get("sources")) {
      names.add(((Map<?, ?>) source).get("name"));
    }
    return names;
  }

  private Api.Answer make(String wish) {
    return api.send("POST", SOURCES, Map.of(), wish);
  }

  private static Api.Answer makeOnce(Api api) {
    return api.send("POST", SOURCES, Map.of("idempotency-key", "made"), WISH);
  }

  private Api.Answer rotate(String wish) {
    return api.send("POST", BLOG + "/secret", Map.of(), wish);
  }

  private static Api.Answer rotateOnce(Api api) {
    return api.send("POST", BLOG + "/secret", Map.of("idempotency-key", "rotated"), "");
  }

  private Api.Answer put(String etag, String settings) {
    return api.send("PUT", BLOG, Map.of("if-match", etag), settings);
  }
}
