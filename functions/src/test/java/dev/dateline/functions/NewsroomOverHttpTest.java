package dev.dateline.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.newsroom.Scope;
import dev.dateline.release.Address;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The settings of a newsroom as clients see them. */
class NewsroomOverHttpTest {
  private static final String AGENT =
      """
      {"title":"Gull & Partners","zone":"Europe/Dublin",\
      "description":"News from the isles.","url":"https://gull.example/",\
      "logo":{"href":"https://gull.example/logo.png","alt":"A gull"},"accent":"#0a4a8c",\
      "language":"en-IE",\
      "contact":{"name":"Ada Byrne","role":"Press officer","emails":["ada@gull.example"]},\
      "boilerplate":{"about":"Gull & Partners","text":"They speak for isles."},\
      "disclosure":{"regime":"fara","registrant":"Gull & Partners",\
      "principals":[{"name":"Skerry Tourist Board","country":"Skerry"}],\
      "wordings":{"en":"{registrant} for {principal}.","fr":"{registrant} pour {principal}."}},\
      "rules":{"HEADLINE":"off","LENGTH":"error"}}""";

  private static final String LARGEST_PROFILE =
      """
      "description":"%s","url":"https://a.example/%s","logo":{"href":"https://a.example/%s","alt":"%s"},
      "contact":{"name":"%s","organisation":"%s","role":"%s","emails":[%s]},
      "boilerplate":{"about":"%s","text":"%s"}"""
          .formatted(
              "\u20AC".repeat(1_000),
              "\u20AC".repeat(1_982),
              "\u20AC".repeat(1_982),
              "\u20AC".repeat(1_000),
              "\u20AC".repeat(200),
              "\u20AC".repeat(200),
              "\u20AC".repeat(200),
              IntStream.range(0, 10)
                  .mapToObj(
                      i ->
                          "\"a%d@%sa.example\"".formatted(i, ("\u4E00".repeat(63) + ".").repeat(7)))
                  .collect(Collectors.joining(",")),
              "\u20AC".repeat(300),
              "\u20AC".repeat(20_000));

  private static final String NEW_TITLE =
      "{\"title\":\"Gull News\",\"zone\":\"UTC\",\"disclosure\":{\"regime\":\"none\"},\"rules\":{}}";

  private final Api api = new Api();

  @Test
  void showsWhatANewsroomBeginsWith() {
    Api.Answer got = get(Api.KEY);

    assertThat(got.status()).isEqualTo(200);
    assertThat(got.header("etag")).isEqualTo("\"v1-json\"");
    assertThat(got.header("cache-control")).contains("private");
    assertThat(got.body())
        .isEqualTo(
            """
            {"name":"demo","version":1,"title":"Demo Press Office","zone":"UTC",\
            "disclosure":{"regime":"none"},"rules":{}}""");
  }

  @Test
  void replacesAllSettings() {
    Api.Answer put = put("\"v1-json\"", AGENT);

    assertThat(put.status()).as(put.body()).isEqualTo(200);
    assertThat(put.header("etag")).isEqualTo("\"v2-json\"");
    assertThat(put.body()).isEqualTo("{\"name\":\"demo\",\"version\":2," + AGENT.substring(1));
    assertThat(get(Api.KEY).body()).isEqualTo(put.body());
  }

  @Test
  void refusesLevelsOfCodesThatDoNotExistOrAreNotItsOwn() {
    Api.Answer put =
        put(
            "\"v1-json\"",
            NEW_TITLE.replace(
                "\"rules\":{}",
                "\"rules\":{\"HEADLNE\":\"off\",\"FARA_PRESENT\":\"off\",\"LENGTH\":\"info\"}"));

    assertThat(put.problem()).isEqualTo("invalid-newsroom");
    assertThat(Api.places(put)).containsExactly("#/rules/HEADLNE", "#/rules/FARA_PRESENT");
    assertThat(put.body()).contains("HEADLINE, ", "keeps its level");
  }

  @Test
  void takesWhatGetGives() {
    put("\"v1-json\"", AGENT);
    Api.Answer got = get(Api.KEY);

    Api.Answer put = put(got.header("etag"), got.body());

    assertThat(put.status()).as(put.body()).isEqualTo(200);
    assertThat(put.body()).isEqualTo(got.body().replace("\"version\":2", "\"version\":3"));
  }

  @Test
  void takesTheLargestSettingsThatGetCanGive() {
    String name = "\u20AC".repeat(298);
    String wording = "\u20AC".repeat(2_000 - 1 - 300) + "{registrant}{principal}";
    String principals =
        IntStream.range(0, 50)
            .mapToObj(
                i ->
                    "{\"name\":\"%s%02d\",\"country\":\"%s\"}"
                        .formatted(name, i, "\u20AC".repeat(100)))
            .collect(Collectors.joining(","));
    String wordings =
        IntStream.range(0, 20)
            .mapToObj(i -> "\"en-x-%d\":\"%s\"".formatted(i, wording))
            .collect(Collectors.joining(","));
    String largest =
        "{\"title\":\"%s\",\"zone\":\"UTC\",%s,\"rules\":{},\"disclosure\":{\"regime\":\"fara\",\"registrant\":\"A\",\"principals\":[%s],\"wordings\":{%s}}}"
            .formatted("\u20AC".repeat(500), LARGEST_PROFILE, principals, wordings);

    Api.Answer first = put("\"v1-json\"", largest);
    Api.Answer again = put(first.header("etag"), first.body());

    assertThat(again.status()).as(again.body()).isEqualTo(200);
    assertThat(put(again.header("etag"), " ".repeat(300 * 1024 - AGENT.length()) + AGENT).status())
        .isEqualTo(200);
    assertThat(put("\"v3-json\"", " ".repeat(300 * 1024 - AGENT.length() + 1) + AGENT).problem())
        .isEqualTo("body-too-large");
  }

  @Test
  void asksForTheVersionAndRefusesAnOldOne() {
    Api.Answer unnamed = put("", AGENT);
    Api.Answer any = put("*", AGENT);
    put("\"v1-json\"", AGENT);
    Api.Answer old = put("\"v1-json\"", AGENT);

    assertThat(unnamed.status()).isEqualTo(428);
    assertThat(unnamed.problem()).isEqualTo("version-not-named");
    assertThat(unnamed.header("etag")).isEqualTo("\"v1-json\"");
    assertThat(unnamed.text("detail")).contains("newsroom 'demo'", "\"v1-json\"");
    assertThat(any.status()).isEqualTo(428);
    assertThat(old.status()).isEqualTo(412);
    assertThat(old.problem()).isEqualTo("version-mismatch");
    assertThat(old.header("etag")).isEqualTo("\"v2-json\"");
    assertThat(put("v2", AGENT).problem()).isEqualTo("bad-request");
    assertThat(get(Api.KEY).text("title")).isEqualTo("Gull & Partners");
  }

  @Test
  void needsNoIdempotencyKeyAndMindsNone() {
    Map<String, String> headers = Map.of("if-match", "\"v1-json\"", "idempotency-key", "settings");

    assertThat(api.send("PUT", "/newsroom", headers, AGENT).status()).isEqualTo(200);
    assertThat(api.send("PUT", "/newsroom", headers, AGENT).status()).isEqualTo(412);
    assertThat(get(Api.KEY).header("etag")).isEqualTo("\"v2-json\"");
  }

  @Test
  void namesEverythingThatIsWrong() {
    Api.Answer put =
        put("\"v1-json\"", "{\"title\":\"\",\"colour\":1,\"rules\":{\"LENGTH\":\"loud\"}}");

    assertThat(put.status()).isEqualTo(422);
    assertThat(put.problem()).isEqualTo("invalid-newsroom");
    assertThat(Api.places(put))
        .containsExactlyInAnyOrder(
            "#/title", "#/colour", "#/rules/LENGTH", "#/zone", "#/disclosure");
    assertThat(put("\"v1-json\"", "").problem()).isEqualTo("invalid-newsroom");
    assertThat(put("\"v1-json\"", "{").problem()).isEqualTo("unreadable-body");
    assertThat(api.send("GET", "/newsroom?format=json").problem()).isEqualTo("invalid-query");
    assertThat(get(Api.KEY).header("etag")).isEqualTo("\"v1-json\"");
  }

  @Test
  void showsAReaderWhatPagesShowAndWhoWorksThereAll() {
    put("\"v1-json\"", AGENT);
    for (Scope scope : Scope.values()) {
      api.addKey(scope.text(), "demo", scope);
    }

    assertThat(get("read").body())
        .isEqualTo(
            """
            {"name":"demo","version":2,%s}"""
                .formatted(AGENT.substring(1, AGENT.indexOf(",\"disclosure\""))));
    for (String key : new String[] {"write", "publish", "admin"}) {
      assertThat(get(key).body()).as(key).isEqualTo(get(Api.KEY).body());
    }
  }

  @Test
  void letsOnlyAnAdministratorChangeThem() {
    api.addKey("desk", "demo", Scope.READ, Scope.WRITE, Scope.PUBLISH);
    api.addKey("admin", "demo", Scope.ADMIN);

    Api.Answer refused = put("desk", "\"v1-json\"", AGENT);

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.header("www-authenticate")).contains("scope=\"admin\"");
    assertThat(put("admin", "\"v1-json\"", AGENT).status()).isEqualTo(200);
    assertThat(api.send("PUT", "/newsroom", Map.of("authorization", ""), AGENT).status())
        .isEqualTo(401);
  }

  @Test
  void leadsAKeyToItsOwnNewsroomOnly() {
    NewsroomName elsewhere = new NewsroomName("elsewhere");
    api.stores.newsrooms.add(new Newsroom(elsewhere, 5, "Elsewhere", ZoneId.of("UTC")));
    api.addKey("stranger", "elsewhere", Scope.values());

    assertThat(get("stranger").text("title")).isEqualTo("Elsewhere");
    assertThat(put("stranger", "\"v1-json\"", AGENT).status()).isEqualTo(412);
    assertThat(put("stranger", "\"v5-json\"", AGENT.replace("Gull", "Tern")).status())
        .isEqualTo(200);

    assertThat(get(Api.KEY).text("title")).isEqualTo("Demo Press Office");
    assertThat(get("stranger").text("title")).isEqualTo("Tern & Partners");
    String named = AGENT.replaceFirst("\\{", "{\"name\":\"demo\",\"version\":1,");
    assertThat(put("stranger", "\"v6-json\"", named).text("name")).isEqualTo("elsewhere");
  }

  @Test
  void saysThatAClientHasTheNewestSettings() {
    Api.Answer same = api.send("GET", "/newsroom", Map.of("if-none-match", "\"v1-json\""), "");
    put("\"v1-json\"", AGENT);
    Api.Answer other = api.send("GET", "/newsroom", Map.of("if-none-match", "\"v1-json\""), "");

    assertThat(same.status()).isEqualTo(304);
    assertThat(same.body()).isEmpty();
    assertThat(other.status()).isEqualTo(200);
  }

  @Test
  void isBroughtToPagesByTheNextRepair() {
    api.publish(api.createdId("First"));
    assertThat(put("\"v1-json\"", NEW_TITLE).status()).isEqualTo(200);
    assertThat(page("demo/2026/first")).contains("Demo Press Office").doesNotContain("Gull");

    api.repair("{\"newsroom\":\"demo\"}");

    assertThat(page("demo/2026/first")).contains("Gull News").doesNotContain("Demo Press Office");
  }

  @Test
  void saysWhatThePathTakes() {
    Api.Answer refused = api.send("DELETE", "/newsroom");

    assertThat(refused.status()).isEqualTo(405);
    assertThat(refused.header("allow")).isEqualTo("GET, PUT");
  }

  private String page(String path) {
    return api.stores.site.find(Address.of(path)).orElseThrow().object().text();
  }

  private Api.Answer get(String key) {
    return api.send("GET", "/newsroom", Map.of("authorization", "Bearer " + key), "");
  }

  private Api.Answer put(String ifMatch, String json) {
    return put(Api.KEY, ifMatch, json);
  }

  private Api.Answer put(String key, String ifMatch, String json) {
    Map<String, String> headers = new HashMap<>();
    headers.put("authorization", "Bearer " + key);
    headers.put("if-match", ifMatch);
    return api.send("PUT", "/newsroom", headers, json);
  }
}
