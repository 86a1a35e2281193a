package dev.dateline.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.newsroom.Scope;
import dev.dateline.webhook.Provider;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TryingHooksTest {
  private static final String PATH = "/webhook-sources/blog/test";

  private final Api api = new Api();
  private final Hooks hooks = new Hooks(api);

  private static String hook(int minute, String verb, String members) {
    return """
        {"type":"press_release.%s","timestamp":"2026-03-02T10:0%d:00Z","data":{"id":"tram","contacts":[{"name":"Ada Lindqvist","email":"press@ostervik.example"}],%s}}"""
        .formatted(verb, minute, members);
  }

  private static String text(String words) {
    return "\"headline\":\"Night Line Opens\",\"slug\":\"night-line\",\"body\":\"%s\""
        .formatted(words);
  }

  private Api.Answer tried(String payload) {
    return api.send("POST", PATH, Map.of("content-type", "application/json"), payload);
  }

  @Test
  void saysWhatWouldBecomeOfItAndStoresNothing() {
    hooks.source(Provider.STANDARD, true);

    Api.Answer answer = tried(hook(1, "published", text("It runs.")));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("act")).isEqualTo("publish");
    assertThat(answer.text("id")).isEqualTo("tram");
    assertThat(answer.text("changedAt")).isEqualTo("2026-03-02T10:01:00Z");
    assertThat(answer.text("result")).isEqualTo("published");
    assertThat((List<?>) answer.json().get("reasons")).isEmpty();
    Map<?, ?> release = (Map<?, ?>) answer.json().get("release");
    assertThat(release.get("headline")).isEqualTo("Night Line Opens");
    assertThat(release.containsKey("findings")).isTrue();
    assertThat((List<?>) api.send("GET", "/releases").json().get("releases")).isEmpty();
    assertThat(api.stores.externals.all()).isEmpty();
    assertThat(api.stores.deliveries.all()).isEmpty();
  }

  /** Whatever it says would come of a hook then comes of it. */
  @Test
  void foreseesWhatComesOfEachHook() {
    hooks.source(Provider.STANDARD, true);
    for (String hook :
        List.of(
            hook(1, "created", text("One.")),
            hook(2, "updated", text("Two.")),
            hook(3, "updated", text("Two.")),
            hook(2, "created", text("Late.")),
            hook(4, "scheduled", text("Two.") + ",\"publishAt\":\"2026-03-04T06:00:00Z\""),
            hook(5, "unpublished", "\"a\":1"),
            hook(6, "published", text("Three.")),
            hook(7, "corrected", text("Four.")),
            hook(8, "corrected", "\"headline\":\"Night Line Opens\""),
            hook(8, "updated", text("Five.")),
            hook(9, "withdrawn", "\"a\":1"))) {
      String foreseen = tried(hook).text("result");
      assertThat(hooks.send(hook).result().name().toLowerCase(java.util.Locale.ROOT))
          .as("%s", hook)
          .isEqualTo(foreseen);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no json | no JSON",
        "{\"type\":\"press_release.other\"} | names no act",
        "{\"type\":\"press_release.publish\",\"timestamp\":\"2026-03-02T10:00:00Z\",\"data\":{\"id\":\"1\",\"name\":\" \"}} | /headline or /title or /name",
        "{\"type\":\"press_release.publish\",\"timestamp\":\"2026-03-02T10:00:00Z\",\"data\":{\"id\":\"1\",\"name\":\"Night Line Opens\"}} | #/body is missing"
      })
  void saysAllThatWouldParkIt(String payload, String reason) {
    hooks.source(Provider.STANDARD, true);
    Api.Answer answer = tried(payload);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("result")).isEqualTo("parked");
    assertThat(answer.json().get("reasons").toString()).contains(reason);
  }

  @Test
  void takesTheTopicOfContentful() {
    hooks.source(Provider.CONTENTFUL, true);
    String payload =
        """
        {"sys":{"type":"Entry","id":"tram","space":{"sys":{"id":"ostervik"}},"environment":{"sys":{"id":"master"}},"revision":3,"updatedAt":"2026-03-02T10:00:00Z"},
         "fields":{"title":{"en":"Night Line Opens"},"body":{"en":"It runs."}}}""";
    assertThat(tried(payload).text("act")).isEqualTo("publish");
    Api.Answer saved =
        api.send(
            "POST", PATH, Map.of("x-contentful-topic", "ContentManagement.Entry.save"), payload);
    assertThat(saved.text("act")).isEqualTo("draft");
    assertThat(saved.text("result")).isEqualTo("created");
  }

  @Test
  void refusesWhoIsNoAdministratorAndWhatIsNoSource() {
    assertThat(tried("{}").problem()).isEqualTo("no-such-source");
    hooks.source(Provider.STANDARD, true);
    api.addKey("dateline_writer", "demo", Scope.WRITE, Scope.PUBLISH);
    Api.Answer answer =
        api.send("POST", PATH, Map.of("authorization", "Bearer dateline_writer"), "{}");
    assertThat(answer.problem()).isEqualTo("missing-scope");
    assertThat(tried("").status()).isEqualTo(400);
    assertThat(tried("x".repeat(300 * 1024 + 1)).status()).isEqualTo(413);
  }
}
