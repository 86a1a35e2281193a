package dev.dateline.functions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stands in the way of a release, named all at once wherever it does. */
class ObstaclesTest {
  private static final String OF_TWO_PRINCIPALS =
      """
      {"title":"Quay Ltd.","zone":"UTC","disclosure":{"regime":"fara","registrant":"Quay Ltd.",
       "principals":[{"name":"Port of Elsewhere"},{"name":"Far Isles"}]},
       "rules":{"LENGTH":"error"}}""";

  private static final String SOUND =
      """
      {"headline":"A Lamp Is Lit","language":"en","slug":"taken",
       "body":{"format":"markdown","value":"It is lit."},
       "contacts":[{"name":"Ada Lindqvist","emails":["press@harbour.example"]}]}""";

  private static final String UNFIT =
      """
      {"headline":"TK Lamps Are Lit","slug":"taken",
       "body":{"format":"markdown","value":"They are lit."},
       "releaseLine":{"text":"EMBARGOED UNTIL May 12, 2090","embargo":true,"date":"2090-05-12"}}""";

  private static final String IMPORT = "{\"at\":\"2026-01-12T09:00:00Z\",\"import\":true}";

  private final Api api = new Api();

  @Test
  void areTheSameInARefusalAsInADryRun() {
    api.publish(api.create(SOUND).text("id"));
    String id = api.create(UNFIT).text("id");

    for (String order : List.of("", "{\"at\":\"2026-12-01T09:00:00Z\"}", IMPORT)) {
      Api.Answer outlook = api.order(id, "publish?dryRun=true", order);
      Api.Answer refused = api.order(id, "publish", order);

      assertThat(types(refused))
          .as(order)
          .containsExactly("incomplete-release", "embargo-active", "errors-found", "slug-taken");
      assertThat(refused.json().get("obstacles")).isEqualTo(outlook.json().get("obstacles"));
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.problem()).isEqualTo("incomplete-release");
      assertThat(refused.text("title")).isEqualTo("The release lacks something");
      assertThat(refused.text("detail")).contains("'obstacles'", "4");
      assertThat(refused.text("instance")).isEqualTo("/releases/" + id + "/publish");
      assertThat(Api.places(refused)).containsExactly("#/language");
    }
    assertThat(api.send("GET", "/releases/" + id).text("status")).isEqualTo("draft");
  }

  @Test
  void doNotNameTheReservationOfTheReleaseItself() {
    String id = api.create(SOUND).text("id");
    api.order(id, "publish", "{\"at\":\"2026-12-01T09:00:00Z\"}");

    Api.Answer refused = api.order(id, "publish", IMPORT);

    assertThat(refused.problem()).isEqualTo("wrong-status");
    assertThat(refused.json().containsKey("obstacles")).isFalse();
    assertThat(types(api.order(id, "publish?dryRun=true", IMPORT))).containsExactly("wrong-status");
  }

  @Test
  void areTheProblemItselfWhereThereIsOne() {
    Api.Answer refused = api.publish(api.create(SOUND.replace("\"en\"", "null")).text("id"));

    assertThat(refused.problem()).isEqualTo("incomplete-release");
    assertThat(refused.json().containsKey("obstacles")).isFalse();
  }

  @Test
  void areAllNamedToARevisionOfWhatIsScheduled() {
    api.publish(api.create(SOUND).text("id"));
    String id = api.createdId("Another Lamp Is Lit");
    api.order(id, "publish", "{\"at\":\"2026-12-01T09:00:00Z\"}");

    assertAllNamed("PUT", id, "");
  }

  @Test
  void areAllNamedToACorrection() {
    api.publish(api.create(SOUND).text("id"));
    String id = api.createdId("Another Lamp Is Lit");
    api.publish(id);

    assertAllNamed("POST", id, "/correct?note=It+was+wrong.&class=update");
  }

  /** Sends what is unfit in place of a second version, which stays. */
  private void assertAllNamed(String method, String id, String behind) {
    Api.Answer refused =
        api.send(
            method,
            "/releases/" + id + behind,
            Map.of("content-type", "application/json", "if-match", "\"v2-json\""),
            UNFIT);

    assertThat(types(refused))
        .containsExactly("incomplete-release", "embargo-active", "errors-found", "slug-taken");
    assertThat(api.send("GET", "/releases/" + id).text("headline"))
        .isEqualTo("Another Lamp Is Lit");
  }

  @Test
  void areNotProposedForOverridingWhereNothingOverridesThem() {
    String id = api.create(UNFIT.replace("TK", "Two")).text("id");
    settings();

    Api.Answer refused = api.publish(id);

    Map<?, ?> errors = obstacle(refused, "errors-found");
    assertThat(errors.get("findings").toString())
        .contains("FARA_PRESENT", "RELEASE_LINE", "CONTACT", "LENGTH");
    assertThat((String) errors.get("detail"))
        .contains("{\"code\": \"CONTACT\"", "{\"code\": \"LENGTH\"")
        .doesNotContain("FARA_PRESENT", "RELEASE_LINE");
  }

  @Test
  void leaveOnlyMendingWhereNoneIsToBeOverridden() {
    String id =
        api.create(SOUND.replace("It is lit.", "It is lit at the harbour. ".repeat(40))).text("id");
    settings();

    Map<?, ?> errors = obstacle(api.publish(id), "errors-found");

    assertThat(errors.get("findings").toString()).contains("FARA_PRESENT");
    assertThat((String) errors.get("detail")).contains("Mend").doesNotContain("overrides");
  }

  @Test
  void areNamedWithTheirPlacesByAScheduleThatFailed() {
    String id = api.create(SOUND).text("id");
    Instant at = Api.NOON.plusSeconds(3_600);
    api.order(id, "publish", "{\"at\":\"%s\"}".formatted(at));
    settings();
    api.clock.advance(Duration.ofHours(1));

    api.publishDue();

    Map<?, ?> schedule = (Map<?, ?>) api.send("GET", "/releases/" + id).json().get("schedule");
    assertThat((String) ((Map<?, ?>) schedule.get("failure")).get("reason"))
        .contains("#/disclosure is missing", "FARA_PRESENT", "LENGTH #/body");
  }

  private void settings() {
    assertThat(
            api.send("PUT", "/newsroom", Map.of("if-match", "\"v1-json\""), OF_TWO_PRINCIPALS)
                .status())
        .isEqualTo(200);
  }

  private static Map<?, ?> obstacle(Api.Answer answer, String type) {
    return ((List<?>) answer.json().get("obstacles"))
        .stream()
            .map(each -> (Map<?, ?>) each)
            .filter(each -> each.get("type").toString().endsWith("/" + type))
            .findFirst()
            .orElseThrow();
  }

  private static List<String> types(Api.Answer answer) {
    assertThat(answer.json().containsKey("obstacles")).as(answer.body()).isTrue();
    return ((List<?>) answer.json().get("obstacles"))
        .stream()
            .map(each -> ((Map<?, ?>) each).get("type").toString().replaceFirst(".*/", ""))
            .toList();
  }
}
