package dev.dateline.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.newsroom.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The life of a release as clients see it: statuses, headers, problems. */
class LifeOverHttpTest {
  private static final String OWN_ID = "0197b5e4-6c00-7000-8000-0000000000aa";
  private static final Map<String, String> JSON = Map.of("content-type", "application/json");

  private final Api api = new Api();

  @Test
  void revisesADraftWithItsEtag() {
    String id = api.createdId("One");

    Api.Answer revised = put(id, "if-match", "\"v1-json\"", release("Two"));

    assertThat(revised.status()).isEqualTo(200);
    assertThat(revised.text("headline")).isEqualTo("Two");
    assertThat(revised.header("etag")).isEqualTo("\"v2-json\"");
    assertThat(revised.json().get("revision")).isEqualTo(2);
  }

  @Test
  void takesWhatGetGives() {
    String id = api.createdId("One");
    Api.Answer got = api.send("GET", "/releases/" + id);

    Api.Answer revised =
        put(id, "if-match", got.header("etag"), got.body().replace("It is lit.", "It is dark."));

    assertThat(revised.status()).isEqualTo(200);
    assertThat(revised.body()).contains("It is dark.");
  }

  @Test
  void takesWhatGetGivesOfACorrectedReleaseThatMoved() {
    String id = api.createdId("One");
    api.publish(id);
    correct(id, "v2", release("Two").replaceFirst("\\{", "{\"slug\":\"moved\","));
    Api.Answer got = api.send("GET", "/releases/" + id);
    assertThat(got.json().get("aliases")).isEqualTo(List.of("https://news.example/demo/2026/one"));

    Api.Answer corrected = correct(id, "v3", got.body());

    assertThat(corrected.status()).as(corrected.body()).isEqualTo(200);
    assertThat(corrected.text("url")).isEqualTo("https://news.example/demo/2026/moved");
  }

  @Test
  void asksForTheVersionWhereAChangeCouldOverwriteAnothers() {
    String id = api.createdId("One");

    Api.Answer put = api.send("PUT", "/releases/" + id, JSON, release("Two"));
    Api.Answer delete = api.send("DELETE", "/releases/" + id);
    api.publish(id);
    Api.Answer correct = api.send("POST", "/releases/" + id + "/correct", JSON, correction("Two"));

    assertThat(List.of(put, delete)).allSatisfy(answer -> assertNamesVersion(answer, 1));
    assertNamesVersion(correct, 2);
    assertThat(put(id, "if-match", "\"v1-json\"", release("Two")).problem())
        .isEqualTo("wrong-status");
    assertThat(correct(id, "v1", release("Two")).status()).isEqualTo(412);
  }

  @Test
  void createsUnderTheCallersOwnIdWhereNothingIs() {
    Api.Answer created = put(OWN_ID, "if-none-match", "*", release("Mine"));
    Api.Answer again = put(OWN_ID, "if-none-match", "*", release("Mine"));

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.text("id")).isEqualTo(OWN_ID);
    assertThat(created.header("location")).isEqualTo("/releases/" + OWN_ID);
    assertThat(again.status()).isEqualTo(412);
    assertThat(again.header("etag")).isEqualTo("\"v1-json\"");
    assertThat(put(OWN_ID, "if-none-match", "\"v1-json\"", release("x")).status()).isEqualTo(400);
  }

  @Test
  void doesNotTellWhoseAnIdIs() {
    put(OWN_ID, "if-none-match", "*", release("Mine"));
    api.addKey("other key", "elsewhere", Scope.values());

    Api.Answer taken =
        api.send(
            "PUT",
            "/releases/" + OWN_ID,
            Map.of(
                "content-type", "application/json",
                "if-none-match", "*",
                "authorization", "Bearer other key"),
            release("Theirs"));

    assertThat(taken.status()).isEqualTo(409);
    assertThat(taken.problem()).isEqualTo("id-taken");
    assertThat(taken.headers().get("etag")).isNull();
  }

  @Test
  void discardsADraftForGood() {
    String id = api.createdId("One");

    Api.Answer discarded =
        api.send("DELETE", "/releases/" + id, Map.of("if-match", "\"v1-json\""), "");

    assertThat(discarded.status()).isEqualTo(204);
    assertThat(discarded.body()).isEmpty();
    assertThat(api.send("GET", "/releases/" + id).status()).isEqualTo(404);
    assertThat((List<?>) api.send("GET", "/releases").json().get("releases")).isEmpty();
    assertThat(put(id, "if-none-match", "*", release("x")).problem()).isEqualTo("id-taken");
  }

  @Test
  void schedulesAndEchoesTheInstant() {
    String id = api.createdId("One");

    Api.Answer scheduled =
        api.order(id, "publish", "{\"local\":\"2026-12-01T09:00\",\"zone\":\"America/New_York\"}");

    assertThat(scheduled.status()).isEqualTo(200);
    assertThat(scheduled.text("status")).isEqualTo("scheduled");
    assertThat(scheduled.text("url")).isEqualTo("https://news.example/demo/2026/one");
    assertThat(scheduled.json().get("schedule"))
        .isEqualTo(
            Map.of(
                "at", "2026-12-01T14:00:00Z",
                "local", "2026-12-01T09:00",
                "zone", "America/New_York",
                "offset", "-05:00",
                "precision", "second"));
    Api.Answer draft = api.order(id, "unschedule", "");
    assertThat(draft.text("status")).isEqualTo("draft");
    assertThat(draft.json().containsKey("url")).isFalse();
    assertThat(api.order(id, "unschedule", "").problem()).isEqualTo("wrong-status");
  }

  @Test
  void publishesWhatIsDueAndNothingBefore() {
    String id = api.createdId("One");
    Instant at = Api.NOON.plusSeconds(3_600);
    api.order(id, "publish", "{\"at\":\"%s\"}".formatted(at));

    api.publishDue();
    assertThat(api.send("GET", "/releases/" + id).text("status")).isEqualTo("scheduled");

    api.clock.advance(Duration.ofHours(1));
    api.publishDue();
    Api.Answer published = api.send("GET", "/releases/" + id);
    assertThat(published.text("status")).isEqualTo("published");
    assertThat(published.text("publishedAt")).isEqualTo(at.toString());
    assertThat(published.header("etag")).isEqualTo("\"v3-json\"");
  }

  @Test
  void refusesTimesThatCouldMeanAnything() {
    String id = api.createdId("One");
    Map<String, String> wrong =
        Map.ofEntries(
            Map.entry("{\"at\":\"2026-12-01T09:00\"}", "#/at"),
            Map.entry("{\"at\":\"tomorrow\"}", "#/at"),
            Map.entry("{\"at\":5}", "#/at"),
            Map.entry("{\"local\":\"2026-12-01T09:00\"}", "#/zone"),
            Map.entry("{\"zone\":\"Europe/Dublin\"}", "#/zone"),
            Map.entry("{\"local\":\"2026-12-01T09:00Z\",\"zone\":\"Europe/Dublin\"}", "#/local"),
            Map.entry("{\"local\":\"2026-12-01T09:00\",\"zone\":\"Dublin\"}", "#/zone"),
            Map.entry("{\"local\":\"2027-03-14T02:30\",\"zone\":\"America/New_York\"}", "#/local"),
            Map.entry("{\"local\":\"2026-11-01T01:30\",\"zone\":\"America/New_York\"}", "#/local"),
            Map.entry("{\"at\":\"2026-12-01T09:00:00Z\",\"overlap\":\"later\"}", "#/overlap"),
            Map.entry("{\"at\":\"2026-12-01T09:00:00Z\",\"aliases\":[\"2014/x\"]}", "#/aliases"),
            Map.entry("{\"import\":true}", "#/at"),
            Map.entry("{\"at\":null}", "#/at"),
            Map.entry("{\"at\":\"9999-12-31T23:59:59-12:00\"}", "#/at"),
            Map.entry("{\"at\":\"+20000-01-01T00:00:00Z\"}", "#/at"),
            Map.entry("{\"at\":\"0500-01-01T00:00:00Z\",\"import\":true}", "#/at"),
            Map.entry("{\"local\":\"+20000-01-01T00:00\",\"zone\":\"+14:00\"}", "#/local"),
            Map.entry("{\"embargo\":true}", "#/embargo"),
            Map.entry("[]", "#"));

    wrong.forEach(
        (body, place) -> {
          Api.Answer answer = api.order(id, "publish", body);
          assertThat(answer.status()).as(body).isEqualTo(422);
          assertThat(answer.problem()).isEqualTo("invalid-order");
          assertThat(Api.places(answer)).as(body).contains(place);
        });
    assertThat(api.order(id, "publish", "{\"at\":").problem()).isEqualTo("unreadable-body");
    assertThat(api.order(id, "publish", "{\"at\":\"2026-03-02T11:58:00Z\"}").problem())
        .isEqualTo("instant-past");
    assertThat(api.send("GET", "/releases/" + id).text("status")).isEqualTo("draft");
  }

  @Test
  void putsTheFirstAndTheLastInstantUnderAYearOfFourDigitsInEveryZone() {
    String first = "{\"at\":\"1001-01-01T00:00:00Z\",\"import\":true}";
    String last = "{\"at\":\"9998-12-31T23:59:59Z\"}";

    assertThat(publishedIn("west", "-18:00", first)).contains("/west/1000/");
    assertThat(publishedIn("east", "+18:00", last)).contains("/east/9999/");
  }

  @Test
  void publishesInSpiteOfAnErrorThatIsOverridden() {
    String id =
        api.create(
                """
                {"headline":"A lamp is lit in TK","language":"en",
                 "body":{"format":"markdown","value":"It is lit."}}""")
            .text("id");
    Api.Answer refused = api.publish(id);
    String overrides =
        """
        {"overrides":[{"code":"PLACEHOLDER","reason":"TK is a town."},
                      {"code":"CONTACT","reason":"Nobody is to be asked."}]}""";

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.problem()).isEqualTo("errors-found");
    assertThat(each(refused, "findings", "code"))
        .containsExactlyInAnyOrder("PLACEHOLDER", "CONTACT");
    assertThat(api.order(id, "publish", overrides).status()).isEqualTo(200);
    assertThat(api.send("GET", "/releases/" + id + "/changes").body())
        .contains("\"overrides\":[{\"code\":\"PLACEHOLDER\",\"reason\":\"TK is a town.\"}");
    assertThat(Api.places(api.order(id, "publish", "{\"overrides\":[{\"code\":\"LENGTH\"}]}")))
        .containsExactly("#/overrides/0/reason");
  }

  @Test
  void saysInADryRunWhatWouldHappen() {
    String id = api.createdId("One");
    Api.Answer ready = api.order(id, "publish?dryRun=true", "{\"at\":\"2026-12-01T09:00:00Z\"}");
    String bare = api.create("{\"headline\":\"One\",\"slug\":\"x\"}").text("id");
    Api.Answer lacking =
        api.order(bare, "publish?dryRun=true", "{\"at\":\"2020-12-01T09:00:00Z\"}");

    assertThat(ready.status()).isEqualTo(200);
    assertThat(ready.json())
        .isEqualTo(
            Map.of(
                "wouldPublish",
                true,
                "at",
                "2026-12-01T09:00:00Z",
                "url",
                "https://news.example/demo/2026/one",
                "obstacles",
                List.of()));
    assertThat(lacking.json().get("wouldPublish")).isEqualTo(false);
    assertThat(each(lacking, "obstacles", "type"))
        .containsExactly(
            "https://news.example/problems/instant-past",
            "https://news.example/problems/incomplete-release",
            "https://news.example/problems/errors-found");
    assertThat(api.send("GET", "/releases/" + id).text("status")).isEqualTo("draft");
    assertThat(api.order(id, "publish?dryRun=maybe", "").status()).isEqualTo(400);
  }

  @Test
  void importsForAnAdministratorOnly() {
    String id = api.createdId("Old");
    api.addKey("desk key", "demo", Scope.WRITE, Scope.PUBLISH);
    String order = "{\"at\":\"2014-05-06T07:08:09Z\",\"import\":true,\"aliases\":[\"2013/older\"]}";

    Api.Answer refused =
        api.send(
            "POST",
            "/releases/" + id + "/publish",
            Map.of("authorization", "Bearer desk key"),
            order);
    Api.Answer imported = api.order(id, "publish", order);

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.header("www-authenticate")).contains("scope=\"admin\"");
    assertThat(imported.text("url")).isEqualTo("https://news.example/demo/2014/old");
    assertThat(imported.text("publishedAt")).isEqualTo("2014-05-06T07:08:09Z");
  }

  @Test
  void correctsByJsonAndByAnyOtherBody() {
    String id = api.createdId("One");
    api.publish(id);

    Api.Answer first = correct(id, "v2", release("Two"));
    Api.Answer second =
        api.send(
            "POST",
            "/releases/" + id + "/correct?note=The+fare+was+wrong.&class=update",
            Map.of("content-type", "text/plain", "if-match", "\"v3-json\""),
            "Three Lamps Are Lit\n\nNORTHMERE, Maine (March 2, 2026) — Three lamps were lit at the harbour"
                + " today, and the keeper said that more would follow before the winter begins.\n\nMedia contact: Ann Lee, ann@quay.example\n");

    assertThat(first.status()).as(first.body()).isEqualTo(200);
    assertThat(((Map<?, ?>) first.json().get("correction")).get("note")).isEqualTo("It was wrong.");
    assertThat(second.status()).as(second.body()).isEqualTo(200);
    assertThat((List<?>) second.json().get("corrections")).hasSize(2);
    assertThat(((Map<?, ?>) second.json().get("correction")).get("class")).isEqualTo("update");
  }

  @Test
  void refusesACorrectionThatBringsAnErrorUnlessItSaysWhy() {
    String id = api.createdId("One");
    api.publish(id);
    String placeholder = release("TK Lamps Are Lit at the Harbour");

    Api.Answer refused = correct(id, "v2", placeholder);
    Api.Answer corrected =
        correct(
            id,
            "v2",
            placeholder,
            ",\"overrides\":[{\"code\":\"PLACEHOLDER\",\"reason\":\"TK is a brand.\"}]");

    assertThat(refused.problem()).isEqualTo("errors-found");
    assertThat(refused.text("detail")).contains("as JSON", "PLACEHOLDER");
    assertThat(corrected.status()).as(corrected.body()).isEqualTo(200);
    assertThat(api.send("GET", "/releases/" + id + "/changes").body()).contains("TK is a brand.");
  }

  @Test
  void refusesToOverrideWhatNoFindingIsCalled() {
    String id = api.createdId("One");

    Api.Answer publication =
        api.order(
            id, "publish", "{\"overrides\":[{\"code\":\"draft\",\"reason\":\"It is none.\"}]}");

    assertThat(publication.problem()).isEqualTo("invalid-order");
    assertThat(Api.places(publication)).containsExactly("#/overrides/0/code");
    assertThat(publication.body()).contains("DRAFT, ");
  }

  @Test
  void refusesACorrectionThatSaysNothing() {
    String id = api.createdId("One");
    api.publish(id);
    String path = "/releases/" + id + "/correct";
    Map<String, String> json =
        Map.of("content-type", "application/json", "if-match", "\"v2-json\"");

    assertThat(Api.places(api.send("POST", path, json, "{}")))
        .containsExactlyInAnyOrder("#/note", "#/class", "#/release");
    assertThat(
            Api.places(
                api.send(
                    "POST",
                    path,
                    json,
                    "{\"note\":\" \",\"class\":\"fix\",\"release\":{\"headline\":7}}")))
        .containsExactlyInAnyOrder("#/note", "#/class", "#/release/headline");
    assertThat(Api.places(api.send("POST", path + "?note=", json, release("Two"))))
        .containsExactlyInAnyOrder("note", "class");
    assertThat(api.send("POST", path, Map.of("content-type", "text/plain"), "A text").status())
        .isEqualTo(400);
  }

  @Test
  void withdrawsKillsAndRedirects() {
    String one = published("One");
    String two = published("Two");
    String three = published("Three");

    Api.Answer withdrawn = api.order(one, "withdraw", "{\"explanation\":\"It was early.\"}");
    Api.Answer killed = api.order(one, "kill", "{\"explanation\":\"It named a person.\"}");
    Api.Answer redirected = api.order(two, "redirect", "{\"to\":\"%s\"}".formatted(three));

    assertThat(withdrawn.text("status")).isEqualTo("withdrawn");
    assertThat(killed.text("status")).isEqualTo("killed");
    assertThat(((Map<?, ?>) redirected.json().get("withdrawal")).get("redirectTo"))
        .isEqualTo(three);
    Api.Answer again = api.order(one, "kill", "{\"explanation\":\"Again.\"}");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.json().get("releaseStatus")).isEqualTo("killed");
    assertThat(again.json().get("possible")).isEqualTo(List.of());
    assertThat(Api.places(api.order(three, "withdraw", "{}"))).containsExactly("#/explanation");
    assertThat(Api.places(api.order(three, "redirect", "{\"to\":\"x\"}"))).containsExactly("#/to");
    assertThat(api.order(three, "redirect", "{\"to\":\"%s\"}".formatted(one)).problem())
        .isEqualTo("nowhere-to-lead");
    assertThat(api.order(published("Four"), "correct", "{}").status()).isEqualTo(400);
  }

  @Test
  void tellsInsidersWhoDidWhat() {
    String id = api.createdId("One");
    put(id, "if-match", "\"v1-json\"", release("Two"));
    api.publish(id);

    Api.Answer first = api.send("GET", "/releases/" + id + "/changes?limit=2");
    Api.Answer rest = api.send("GET", first.text("next"));
    Api.Answer revisions = api.send("GET", "/releases/" + id + "/revisions");

    assertThat(each(first, "changes", "action")).containsExactly("publish", "revise");
    assertThat(((Map<?, ?>) ((List<?>) first.json().get("changes")).getLast()).get("changed"))
        .isEqualTo(List.of("#/headline"));
    assertThat(each(rest, "changes", "actor"))
        .containsExactly(Map.of("kind", "key", "name", "test key"));
    assertThat(rest.json().containsKey("next")).isFalse();
    assertThat(each(revisions, "revisions", "headline")).containsExactly("Two", "One");
    assertThat(api.send("GET", "/releases/" + id + "/changes?cursor=x&limit=0").problem())
        .isEqualTo("invalid-query");
  }

  @Test
  void showsInsidersWhatARevisionSaid() {
    String id = api.createdId("One");
    put(id, "if-match", "\"v1-json\"", release("Two"));

    Api.Answer json = api.send("GET", "/releases/" + id + "?revision=1");
    Api.Answer page = api.send("GET", "/releases/" + id + "?revision=1&format=html");

    assertThat(json.text("headline")).isEqualTo("One");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("<h1", "One").contains("noindex");
    assertThat(api.send("GET", "/releases/" + id + "?revision=3").problem())
        .isEqualTo("no-such-revision");
    assertThat(api.send("GET", "/releases/" + id + "?revision=0").status()).isEqualTo(400);
  }

  @Test
  void answersAKeyThatReadsAlikeAboutWhatIsToComeAndWhatIsUnknown() {
    api.addKey("reader key", "demo", Scope.READ);
    String scheduled = api.createdId("One");
    api.order(scheduled, "publish", "{\"at\":\"2026-12-01T09:00:00Z\"}");
    String unknown = "0197b5e4-6c00-7000-8000-00000000ffff";
    Map<String, String> reader = Map.of("authorization", "Bearer reader key");

    for (String suffix :
        List.of("", "?revision=1", "?revision=1&format=html", "/revisions", "/changes?limit=1")) {
      Api.Answer known = api.send("GET", "/releases/" + scheduled + suffix, reader, "");
      Api.Answer other = api.send("GET", "/releases/" + unknown + suffix, reader, "");
      assertThat(known.status()).as(suffix).isEqualTo(other.status()).isGreaterThan(400);
      assertThat(known.headers()).as(suffix).isEqualTo(other.headers());
      assertThat(known.body().replace(scheduled, unknown)).as(suffix).isEqualTo(other.body());
    }
    assertThat(api.send("GET", "/releases", reader, "").body()).isEqualTo("{\"releases\":[]}");
    assertThat(api.send("GET", "/releases?status=scheduled", reader, "").status()).isEqualTo(403);
    assertThat(api.stores.site.writes()).isZero();
  }

  @Test
  void carriesEachOrderOutOnceForItsKey() {
    String id = published("One");
    Map<String, String> key = Map.of("idempotency-key", "k1");
    String order = "{\"explanation\":\"It was early.\"}";

    Api.Answer first = api.send("POST", "/releases/" + id + "/withdraw", key, order);
    Api.Answer again = api.send("POST", "/releases/" + id + "/withdraw", key, order);
    Api.Answer other =
        api.send(
            "POST", "/releases/" + id + "/withdraw", key, "{\"explanation\":\"Something else.\"}");

    assertThat(again).isEqualTo(first);
    assertThat(first.status()).isEqualTo(200);
    assertThat(other.problem()).isEqualTo("idempotency-key-reused");
  }

  private void assertNamesVersion(Api.Answer answer, int version) {
    assertThat(answer.status()).isEqualTo(428);
    assertThat(answer.problem()).isEqualTo("version-not-named");
    assertThat(answer.header("etag")).isEqualTo("\"v%d-json\"".formatted(version));
    assertThat(answer.text("detail")).contains("If-Match", "\"v%d-json\"".formatted(version));
  }

  private static List<Object> each(Api.Answer answer, String list, String member) {
    List<Object> values = new ArrayList<>();
    for (Object element : (List<?>) answer.json().get(list)) {
      values.add(((Map<?, ?>) element).get(member));
    }
    return values;
  }

  private String published(String headline) {
    String id = api.createdId(headline);
    assertThat(api.publish(id).status()).isEqualTo(200);
    return id;
  }

  /** Publishes as ordered in a newsroom of this zone and returns the address. */
  private String publishedIn(String newsroom, String zone, String order) {
    NewsroomName name = new NewsroomName(newsroom);
    api.stores.newsrooms.add(new Newsroom(name, 1, "A press office", ZoneId.of(zone)));
    api.addKey("key of " + newsroom, newsroom, Scope.values());
    Map<String, String> headers =
        Map.of("content-type", "application/json", "authorization", "Bearer key of " + newsroom);
    String id = api.send("POST", "/releases", headers, release("One")).text("id");
    Api.Answer answer = api.send("POST", "/releases/" + id + "/publish", headers, order);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.text("url");
  }

  private Api.Answer put(String id, String header, String value, String body) {
    return api.send(
        "PUT", "/releases/" + id, Map.of("content-type", "application/json", header, value), body);
  }

  private Api.Answer correct(String id, String version, String release) {
    return correct(id, version, release, "");
  }

  private Api.Answer correct(String id, String version, String release, String more) {
    return api.send(
        "POST",
        "/releases/" + id + "/correct",
        Map.of("content-type", "application/json", "if-match", "\"%s-json\"".formatted(version)),
        "{\"note\":\"It was wrong.\",\"class\":\"correction\",\"release\":%s%s}"
            .formatted(release, more));
  }

  private static String correction(String headline) {
    return "{\"note\":\"It was wrong.\",\"class\":\"correction\",\"release\":%s}"
        .formatted(release(headline));
  }

  private static String release(String headline) {
    return """
    {"headline":"%s","language":"en","body":{"format":"markdown","value":"It is lit."},
     "contacts":[{"name":"Ada Lindqvist","emails":["press@harbour.example"]}]}"""
        .formatted(headline);
  }
}
