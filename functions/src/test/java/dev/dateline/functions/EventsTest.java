package dev.dateline.functions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.newsroom.NewsroomName;
import dev.dateline.release.Action;
import dev.dateline.release.Address;
import dev.dateline.release.Body;
import dev.dateline.release.Contact;
import dev.dateline.release.EmailAddress;
import dev.dateline.release.Examples;
import dev.dateline.release.Language;
import dev.dateline.release.PressRelease;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.ReleaseId;
import dev.dateline.release.Revision;
import dev.dateline.release.Understanding;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each function, fed with its event of {@code events/}. */
class EventsTest {
  private static final ReleaseId ID = new ReleaseId("0197b5e4-6c00-7000-8000-000000000001");

  private final Api api = new Api();

  @Test
  void createsADraft() {
    Api.Answer answer = api.event("create-release");

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("location")).isEqualTo("/releases/" + answer.text("id"));
    assertThat(answer.header("etag")).isEqualTo("\"v1-json\"");
    assertThat(answer.text("status")).isEqualTo("draft");
    assertThat(answer.text("newsroom")).isEqualTo("demo");
    assertThat(answer.json().get("contacts")).isInstanceOf(List.class);
  }

  @Test
  void getsARelease() {
    store();

    Api.Answer answer = api.event("get-release");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("headline")).isEqualTo("Night Line Opens");
    assertThat(answer.header("vary")).isEqualTo("Accept");
  }

  @Test
  void listsReleases() {
    store();
    api.event("publish-release");

    Api.Answer answer = api.event("list-releases");

    assertThat(answer.status()).isEqualTo(200);
    assertThat((List<?>) answer.json().get("releases")).hasSize(1);
  }

  @Test
  void listsWhatHappened() {
    store();
    api.project(ID.value());

    Api.Answer answer = api.event("list-changes");

    assertThat(answer.status()).isEqualTo(200);
    assertThat((List<?>) answer.json().get("changes")).hasSize(1);
    assertThat(answer.text("next")).startsWith("/changes?limit=20&cursor=");
  }

  @Test
  void publishesARelease() {
    store();

    Api.Answer answer = api.event("publish-release");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("status")).isEqualTo("published");
    assertThat(answer.text("url")).isEqualTo("https://news.example/demo/2026/night-line-opens");
    assertThat(answer.text("publishedAt")).isEqualTo("2026-03-02T12:00:00Z");
  }

  @Test
  void makesListsAndShowsNoPreviewWithoutItsToken() {
    store();

    assertThat(api.event("create-preview").status()).isEqualTo(201);
    assertThat((List<?>) api.event("list-previews").json().get("previews")).hasSize(1);
    assertThat(api.event("show-preview").status()).isEqualTo(404);
    assertThat(api.event("revoke-preview").problem()).isEqualTo("no-such-preview");
  }

  @Test
  void looksAfterASourceAndTakesNoHookOfLongAgo() {
    assertThat(api.event("create-source").status()).isEqualTo(201);
    assertThat((List<?>) api.event("list-sources").json().get("sources")).hasSize(1);
    assertThat(api.event("get-source").text("provider")).isEqualTo("ghost");
    assertThat(api.event("update-source").json().get("toleranceSeconds")).isEqualTo(600);
    assertThat(api.event("try-source").text("result")).isEqualTo("parked");
    assertThat(api.event("receive-webhook").problem()).isEqualTo("unauthentic-webhook");
    assertThat((List<?>) api.event("list-deliveries").json().get("deliveries")).isEmpty();
    assertThat(api.event("get-delivery").problem()).isEqualTo("no-such-delivery");
    assertThat(api.event("replay-delivery").problem()).isEqualTo("no-such-delivery");
    assertThat(api.event("replay-parked").json().get("replayed")).isEqualTo(0);
    assertThat((List<?>) api.event("rotate-source-secret").json().get("secrets")).hasSize(2);
    assertThat(api.event("remove-source").status()).isEqualTo(204);
  }

  @Test
  void announcesAFileAndMissesAnother() {
    store();

    Api.Answer answer = api.event("add-attachment");

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.text("href")).endsWith("/harbour-lamp.png");
    assertThat(api.event("complete-attachment").problem()).isEqualTo("no-such-attachment");
    assertThat(api.event("remove-attachment").problem()).isEqualTo("no-such-attachment");
  }

  @Test
  void saysWhatWouldBecomeOfASource() {
    Api.Answer answer = api.event("lint-release");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("headline")).isEqualTo("Night Line Opens");
    assertThat(answer.json().containsKey("id")).isFalse();
    assertThat((List<?>) api.event("list-releases").json().get("releases")).isEmpty();
  }

  @Test
  void showsTheOriginalOfARelease() {
    Api.Answer created = api.event("create-release");
    String own = "/releases/" + created.text("id") + "/original";

    Api.Answer original = api.send("GET", own);

    assertThat(original.status()).isEqualTo(200);
    assertThat(original.header("content-type")).isEqualTo("application/json");
    assertThat(original.header("content-disposition")).isEqualTo("attachment");
    assertThat(new String(Base64.getDecoder().decode(original.body()), UTF_8))
        .startsWith("{")
        .contains("headline");
    assertThat(api.event("get-original").problem()).isEqualTo("release-not-found");
  }

  @Test
  void remembersNoFilingWhereNothingIsOwed() {
    store();

    assertThat(api.event("record-filing").problem()).isEqualTo("nothing-to-file");
  }

  @Test
  void updatesAndShowsTheSettingsOfANewsroom() {
    Api.Answer updated = api.event("update-newsroom");
    Api.Answer shown = api.event("get-newsroom");

    assertThat(updated.status()).as(updated.body()).isEqualTo(200);
    assertThat(updated.header("etag")).isEqualTo("\"v2-json\"");
    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.body()).isEqualTo(updated.body());
    assertThat(shown.text("title")).isEqualTo("Gull & Partners Press Office");
  }

  @Test
  void makesListsTriesAndMissesEndpointsOfWebhooks() {
    assertThat(api.event("create-webhook-endpoint").status()).isEqualTo(201);
    assertThat((List<?>) api.event("list-webhook-endpoints").json().get("endpoints")).hasSize(1);
    for (String name :
        List.of(
            "get-webhook-endpoint",
            "update-webhook-endpoint",
            "remove-webhook-endpoint",
            "rotate-endpoint-secret",
            "test-webhook-endpoint",
            "list-endpoint-deliveries",
            "replay-endpoint-delivery")) {
      assertThat(api.event(name).problem()).as(name).isEqualTo("no-such-webhook-endpoint");
    }
  }

  @Test
  void tellsOthersWhatTheStreamNamesAndWhatIsDue() {
    api.event("create-webhook-endpoint");
    store();
    api.event("publish-release");
    api.project(ID.value());

    assertThat(api.dispatchEvent()).isEqualTo("{\"batchItemFailures\":[]}");
    api.clock.advance(Duration.ofMinutes(1));
    api.sendWebhooks();

    assertThat(api.stores.sent)
        .singleElement()
        .asString()
        .startsWith("https://hooks.example.org/dateline {\"type\":\"press_release.published\"");
  }

  @Test
  void tellsOthersWithinTheHourWhatTheStreamGaveUp() {
    api.event("create-webhook-endpoint");
    api.clock.advance(Duration.ofMinutes(1));
    store();
    api.event("publish-release");
    api.project(ID.value());
    api.clock.advance(Duration.ofHours(1));

    api.takeMissed();
    api.clock.advance(Duration.ofMinutes(1));
    api.sendWebhooks();

    assertThat(api.stores.sent).hasSize(1);
  }

  @Test
  void refusesWhatHasNoRoute() {
    assertThat(api.event("refuse-request").status()).isBetween(404, 405);
  }

  @Test
  void bringsToTheSiteWhatTheStreamNames() {
    PressRelease draft = store();
    Address address = Address.of("demo/2026/night-line-opens");
    PressRelease published = Examples.published(draft, address, Api.NOON);
    api.stores.releases.commit(
        Examples.step(draft, published, Action.PUBLISH, List.of(Examples.home(address, draft))));

    String answer = api.projectEvent();

    assertThat(answer).isEqualTo("{\"batchItemFailures\":[]}");
    assertThat(api.stores.site.find(published.requiredAddress())).isPresent();
  }

  private PressRelease store() {
    ReleaseContent content =
        ReleaseContent.withHeadline("Night Line Opens")
            .language(new Language("en"))
            .body(new Body(Body.Format.MARKDOWN, "Trams run."))
            .contacts(
                List.of(
                    new Contact(
                        "Ada Lindqvist",
                        null,
                        null,
                        List.of(new EmailAddress("press@harbour.example")),
                        List.of())))
            .externalIds(Map.of("cms", "1"))
            .build();
    PressRelease draft =
        PressRelease.draft(
            ID,
            new NewsroomName("demo"),
            new Revision(1, content, List.of(), Understanding.PLAIN, null, Api.NOON));
    api.stores.releases.commit(Examples.creation(draft));
    return draft;
  }
}
