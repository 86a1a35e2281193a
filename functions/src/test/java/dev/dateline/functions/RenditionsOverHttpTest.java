package dev.dateline.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.json.ContentTree;
import dev.dateline.json.Json;
import dev.dateline.newsroom.Scope;
import dev.dateline.release.Examples;
import dev.dateline.release.SitePath;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One release in the form that its reader asks for. */
class RenditionsOverHttpTest {
  private static final Map<String, String> TYPES =
      Map.of(
          "json", "application/json",
          "html", "text/html; charset=utf-8",
          "markdown", "text/markdown; charset=utf-8",
          "text", "text/plain; charset=utf-8",
          "ninjs", "application/json");

  private static final String GONE = "{\"explanation\":\"It was wrong.\"}";

  private final Api api = new Api();

  @Test
  void givesEachFormByItsName() {
    String id = published("A lamp is lit");

    for (String format : TYPES.keySet()) {
      Api.Answer answer = get(id + "?format=" + format, "image/png");

      assertThat(answer.status()).as(format).isEqualTo(200);
      assertThat(answer.header("content-type")).isEqualTo(TYPES.get(format));
      assertThat(answer.header("vary")).isEqualTo("Accept");
      assertThat(answer.header("cache-control")).isEqualTo("private, no-cache");
      assertThat(answer.body()).contains("A lamp is lit");
    }
    assertThat(get(id + "?format=json", "").text("id")).isEqualTo(id);
    assertThat(get(id + "?format=ninjs", "").text("uri")).isEqualTo("urn:uuid:" + id);
    assertThat(get(id + "?format=markdown", "").body()).startsWith("---\n");
    assertThat(get(id + "?format=html", "").body()).startsWith("<!DOCTYPE html>");
  }

  @Test
  void namesInTheContractEveryMemberThatNinjsMayHave() {
    assertThat(
            api.send(
                    "PUT",
                    "/newsroom",
                    Map.of("if-match", "\"v1-json\""),
                    """
                    {"title":"Harbour Lights","zone":"America/New_York","rules":{},
                     "disclosure":{"regime":"none"}}""")
                .status())
        .isEqualTo(200);
    String id = api.create(Json.write(ContentTree.of(Examples.wholeContent()))).text("id");

    Api.Answer answer = get(id + "?format=ninjs", "");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("firstCreated")).endsWith("-05:00");
    assertThat(answer.json().keySet())
        .asInstanceOf(InstanceOfAssertFactories.collection(Object.class))
        .contains("organisations", "associations", "infoSources", "places", "usageTerms");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "'' ~ json",
        "*/* ~ json",
        "application/json ~ json",
        "Application/JSON; charset=utf-8 ~ json",
        "application/* ~ json",
        "text/html ~ html",
        "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8 ~ html",
        "text/* ~ html",
        "text/plain, text/html ~ html",
        "text/plain, text/html;q=0.9 ~ text",
        "text/plain;q=0.2,text/markdown; variant=GFM ;q=0.8 ~ markdown",
        "text/*;q=0.9, text/html;q=0.1, text/markdown;q=0 ~ text",
        "*/*, application/json;q=0 ~ html",
        "*/*;q=0, text/plain;q=.001 ~ text",
        "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2 ~ html",
        "application/pdf, application/json;q=0.5 ~ json",
        "text/markdown;q=2, text/plain ~ text",
        "nonsense ~ json",
        "text/html;level=1;q=0.4, text/plain;q=0.5 ~ text",
      })
  void givesTheFormThatIsLikedBest(String accept, String format) {
    String id = published("A lamp is lit");

    Api.Answer answer = get(id, accept);

    assertThat(answer.header("content-type")).isEqualTo(TYPES.get(format));
    assertThat(answer.header("etag")).contains("-" + format);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"image/png", "*/*;q=0", "application/pdf, application/json;q=0", "text/csv"})
  void listsTheFormsToWhoeverTakesNone(String accept) {
    String id = published("A lamp is lit");

    Api.Answer answer = get(id, accept);

    assertThat(answer.status()).isEqualTo(406);
    assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
    assertThat(answer.header("vary")).isEqualTo("Accept");
    assertThat(answer.problem()).isEqualTo("not-acceptable");
    assertThat(answer.text("detail")).contains("Accept: application/json", "?format=html");
    assertThat(answer.json().get("formats"))
        .isEqualTo(
            List.of(
                Map.of("format", "json", "mediaType", "application/json"),
                Map.of("format", "html", "mediaType", "text/html"),
                Map.of("format", "markdown", "mediaType", "text/markdown"),
                Map.of("format", "text", "mediaType", "text/plain"),
                Map.of("format", "ninjs", "mediaType", "application/json")));
  }

  @Test
  void readsAnAcceptOfAnyLength() {
    String id = published("A lamp is lit");

    assertThat(get(id, "a/b;q=0,".repeat(1_200) + "text/plain").header("content-type"))
        .isEqualTo("text/plain; charset=utf-8");
    assertThat(get(id, ";q".repeat(5_000)).status()).isEqualTo(200);
  }

  @Test
  void namesTheFormsWhereOneIsUnknown() {
    Api.Answer answer = get(published("A lamp is lit") + "?format=pdf&revision=0", "");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(Api.places(answer)).containsExactly("revision", "format");
    assertThat(answer.body()).contains("json, html, markdown, text, ninjs");
  }

  @Test
  void explainsErrorsAsProblemsWhateverAcceptSays() {
    Api.Answer answer = get("0197b5e4-6c00-7000-8000-00000000dead", "text/html");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
  }

  @Test
  void tellsWhoHasAFormThatItIsCurrentUntilWhatItWasMadeFromChanges() {
    String id = published("A lamp is lit");

    for (String format : TYPES.keySet()) {
      String etag = get(id + "?format=" + format, "").header("etag");
      Api.Answer again = conditional(id + "?format=" + format, etag);
      assertThat(etag).matches("\"v[0-9]+-" + format + "(-[0-9]+-[0-9]+)?\"");
      assertThat(again.status()).as(format).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      assertThat(again.header("etag")).isEqualTo(etag);
      assertThat(again.header("vary")).isEqualTo("Accept");
      assertThat(conditional(id + "?format=" + format, "\"v1-json\", W/" + etag).status())
          .isEqualTo(304);
      assertThat(conditional(id + "?format=" + format, "\"v1-" + format + "\"").status())
          .isEqualTo(200);
    }
    String html = get(id + "?format=html", "").header("etag");
    rename("Another Press Office");
    assertThat(conditional(id + "?format=html", html).body()).contains("Another Press Office");
  }

  @Test
  void takesTheEtagOfEveryFormForTheVersionOfAChange() {
    String id = published("A lamp is lit");
    String etag = get(id + "?format=html", "").header("etag");

    Api.Answer withdrawn =
        api.send("POST", "/releases/" + id + "/withdraw", Map.of("if-match", etag), GONE);

    assertThat(withdrawn.status()).as(withdrawn.body()).isEqualTo(200);
  }

  @Test
  void showsWhatReadersSeeButForTheAgeOfTheirPage() {
    String id = published("A lamp is lit");
    correct(id, "A lamp was lit");

    assertShowsWhatReadersSee(id, "It was lit before.");
    api.order(id, "withdraw", "{\"explanation\":\"It was early.\"}");
    assertShowsWhatReadersSee(id, "It was early.");
    api.order(id, "kill", "{\"explanation\":\"It named a person.\"}");
    assertShowsWhatReadersSee(id, "It named a person.");
    assertThat(get(id + "?format=html", "").status()).isEqualTo(200);
    assertThat(get(id + "?format=html", "").body()).doesNotContain("A lamp was lit");
    assertThat(get(id, "").text("headline")).isEqualTo("A lamp was lit");
  }

  @Test
  void marksWhatIsNotPublicInEveryForm() {
    String id = api.createdId("A lamp is lit");

    assertThat(get(id + "?format=html", "").body())
        .contains("class=\"banner\"", "Status: draft", "noindex");
    assertThat(get(id + "?format=text", "").body()).startsWith("Revision 1\nStatus: draft\n");
    assertThat(get(id + "?format=markdown", "").body())
        .contains("status: draft", "**Revision 1**", "Status: draft");
    assertThat(get(id + "?format=ninjs", "").text("pubStatus")).isEqualTo("withheld");
    api.order(id, "publish", "{\"at\":\"2026-12-01T09:00:00Z\"}");
    assertThat(get(id + "?format=text", "").body()).startsWith("Revision 1\nStatus: scheduled\n");
    api.publish(id);
    assertThat(get(id + "?format=text", "").body()).doesNotContain("Revision 1", "Status:");
    assertThat(get(id + "?format=ninjs", "").text("pubStatus")).isEqualTo("usable");
  }

  @Test
  void marksARevisionOfWhatIsPublicInEveryForm() {
    String id = published("A lamp is lit");
    correct(id, "A lamp was lit");

    for (String format : List.of("html", "markdown", "text")) {
      assertThat(get(id + "?revision=1&format=" + format, "").body())
          .as(format)
          .contains("A lamp is lit", "Revision 1", "Status: published")
          .doesNotContain("A lamp was lit");
    }
    assertThat(get(id + "?revision=1&format=ninjs", "").text("pubStatus")).isEqualTo("withheld");
    assertThat(get(id + "?revision=1", "text/plain").body()).startsWith("Revision 1\n");
    assertThat(get(id + "?revision=9", "text/plain").problem()).isEqualTo("no-such-revision");
  }

  @Test
  void showsADraftWithoutTheLabelThatItsPublicationWouldWant() {
    api.becomeAgent();
    String id = api.createdId("A lamp is lit");

    for (String format : TYPES.keySet()) {
      assertThat(get(id + "?format=" + format, "").status()).as(format).isEqualTo(200);
    }
  }

  @Test
  void showsAKeyThatReadsWhatIsPublicAndNothingElseInAnyForm() {
    api.addKey("reader key", "demo", Scope.READ);
    Map<String, String> reader = Map.of("authorization", "Bearer reader key");
    String draft = api.createdId("A draft");
    String published = published("A lamp is lit");
    String killed = published("It named a person");
    api.order(killed, "kill", GONE);
    String unknown = "0197b5e4-6c00-7000-8000-00000000dead";

    for (String format : TYPES.keySet()) {
      String query = "?format=" + format;
      Api.Answer nothing = api.send("GET", "/releases/" + unknown + query, reader, "");
      for (String hidden : List.of(draft, killed)) {
        Api.Answer answer = api.send("GET", "/releases/" + hidden + query, reader, "");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.headers()).isEqualTo(nothing.headers());
        assertThat(answer.body().replace(hidden, unknown)).isEqualTo(nothing.body());
      }
      assertThat(api.send("GET", "/releases/" + published + query, reader, "").status())
          .isEqualTo(200);
    }
  }

  @Test
  void letsNoBrowserRunOrLeakWhatItShows() {
    String id = published("A lamp is lit");

    for (String format : List.of("html", "markdown", "text", "ninjs")) {
      Api.Answer answer = get(id + "?format=" + format, "");
      assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
      assertThat(answer.header("x-robots-tag")).isEqualTo("noindex");
      assertThat(answer.header("referrer-policy")).isEqualTo("no-referrer");
      assertThat(answer.header("content-security-policy"))
          .startsWith("default-src 'none'")
          .endsWith("frame-ancestors 'none'");
    }
  }

  private void assertShowsWhatReadersSee(String id, String says) {
    SitePath page = new SitePath("demo/2026/a-lamp-is-lit");
    Map<String, String> suffixes =
        Map.of("html", "", "markdown", ".md", "text", ".txt", "ninjs", ".json");
    suffixes.forEach(
        (format, suffix) -> {
          String onSite =
              api.stores.site.find(new SitePath(page + suffix)).orElseThrow().object().text();
          String answered = get(id + "?format=" + format, "").body();
          assertThat(withoutEpoch(answered)).as(format).isEqualTo(withoutEpoch(onSite));
          assertThat(answered).contains(says);
        });
  }

  private static String withoutEpoch(String text) {
    return text.replaceAll("[0-9]+(\\.[0-9]+){3}", "epoch");
  }

  private Api.Answer get(String path, String accept) {
    return api.send("GET", "/releases/" + path, Map.of("accept", accept), "");
  }

  private Api.Answer conditional(String path, String etags) {
    return api.send("GET", "/releases/" + path, Map.of("if-none-match", etags), "");
  }

  private void correct(String id, String headline) {
    Api.Answer corrected =
        api.send(
            "POST",
            "/releases/" + id + "/correct",
            Map.of("content-type", "application/json", "if-match", "\"v2-json\""),
            """
            {"note":"It was lit before.","class":"correction","release":
             {"headline":"%s","slug":"a-lamp-is-lit","language":"en",
              "body":{"format":"markdown","value":"It was lit."},
              "contacts":[{"name":"Ada Lindqvist","emails":["press@harbour.example"]}]}}"""
                .formatted(headline));
    assertThat(corrected.status()).as(corrected.body()).isEqualTo(200);
  }

  private void rename(String title) {
    Api.Answer renamed =
        api.send(
            "PUT",
            "/newsroom",
            Map.of("if-match", "\"v1-json\""),
            """
            {"title":"%s","zone":"UTC","rules":{},"disclosure":{"regime":"none"}}"""
                .formatted(title));
    assertThat(renamed.status()).as(renamed.body()).isEqualTo(200);
  }

  private String published(String headline) {
    String id = api.createdId(headline);
    api.publish(id);
    return id;
  }
}
