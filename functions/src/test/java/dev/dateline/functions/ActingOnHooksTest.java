package dev.dateline.functions;

import static dev.dateline.webhook.Delivery.Result;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.json.Json;
import dev.dateline.release.Address;
import dev.dateline.release.Correction;
import dev.dateline.release.Kind;
import dev.dateline.release.PressRelease;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.Status;
import dev.dateline.webhook.Delivery;
import dev.dateline.webhook.Mapping;
import dev.dateline.webhook.Place;
import dev.dateline.webhook.Provider;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of releases by the hooks of a source, whatever the state of these is. */
class ActingOnHooksTest {
  private final Hooks hooks = new Hooks(new Api());
  private int minute;

  /** Returns a hook of Standard Webhooks that comes a minute behind the last one. */
  private String hook(String verb, String members) {
    minute++;
    return hookAt(minute, verb, members);
  }

  private static String hookAt(int minute, String verb, String members) {
    return """
        {"type":"press_release.%s","timestamp":"2026-03-02T10:%02d:00Z","data":{"id":"tram","contacts":[{"name":"Ada Lindqvist","email":"press@ostervik.example"}],%s}}"""
        .formatted(verb, minute, members);
  }

  private static String text(String words) {
    return "\"headline\":\"Night Line Opens\",\"slug\":\"night-line\",\"body\":\"%s\""
        .formatted(words);
  }

  private static void assertThatIs(Delivery.Outcome outcome, Result result) {
    assertThat(outcome.result()).as("%s", outcome).isEqualTo(result);
  }

  private String page(String slug) {
    return hooks
        .api
        .stores
        .site
        .find(Address.of("demo/2026/" + slug))
        .map(found -> found.object().text())
        .orElse("");
  }

  @Test
  void makesADraftAndRevisesIt() {
    hooks.source(Provider.STANDARD, true);
    Delivery.Outcome created = hooks.send(hook("created", text("It runs.")));
    assertThatIs(created, Result.CREATED);
    Delivery.Outcome updated = hooks.send(hook("updated", text("It runs all night.")));
    assertThatIs(updated, Result.UPDATED);
    assertThat(updated.release()).isEqualTo(created.release());
    assertThat(hooks.release(updated).status()).isEqualTo(Status.DRAFT);
    assertThat(updated.revision()).isEqualTo(2);
    assertThatIs(hooks.send(hook("updated", text("It runs all night."))), Result.UNCHANGED);
    assertThat(hooks.release(updated).revision().number()).isEqualTo(2);
  }

  @Test
  void publishesCorrectsAndWithdrawsAndNamesItselfInTheHistory() {
    hooks.source(Provider.STANDARD, true);
    Delivery.Outcome published = hooks.send(hook("published", text("It runs.")));
    assertThatIs(published, Result.PUBLISHED);
    assertThat(published.address()).isEqualTo(Address.of("demo/2026/night-line"));
    assertThat(page("night-line")).contains("It runs.");

    Delivery.Outcome corrected = hooks.send(hook("updated", text("Ignored")));
    assertThatIs(corrected, Result.UNCHANGED);
    assertThat(page("night-line")).contains("It runs.");
    corrected = hooks.send(hook("corrected", text("It runs all night.")));
    assertThatIs(corrected, Result.CORRECTED);
    assertThat(page("night-line"))
        .contains("It runs all night.", "This release has been updated by its publisher.");

    Delivery.Outcome withdrawn = hooks.send(hook("withdrawn", "\"a\":1"));
    assertThatIs(withdrawn, Result.WITHDRAWN);
    assertThat(page("night-line"))
        .contains("withdrawn by its publisher")
        .doesNotContain("all night");
    String history =
        hooks.api.send("GET", "/releases/%s/changes".formatted(withdrawn.release())).body();
    assertThat(history)
        .contains("{\"kind\":\"webhook\",\"name\":\"blog\"}")
        .doesNotContain("\"key\"");
  }

  @Test
  void findsTheSourceAsAnActorAmongTheChanges() {
    hooks.source(Provider.STANDARD, true);
    Delivery.Outcome published = hooks.send(hook("published", text("It runs.")));
    hooks.api.project(Objects.requireNonNull(published.release()).value());
    String id = hooks.api.createdId("A lamp");
    hooks.api.project(id);

    assertThat(hooks.api.send("GET", "/changes?actor=webhook:blog").body())
        .contains(Objects.requireNonNull(published.release()).value())
        .doesNotContain(id);
    assertThat(hooks.api.send("GET", "/changes?actor=webhook:other").body())
        .contains("\"changes\":[]");
  }

  @Test
  void tellsReadersTheNoteThatTheEntryHas() {
    hooks.source(Provider.STANDARD, true);
    hooks.send(hook("published", text("It runs.")));
    hooks.send(
        hook(
            "corrected",
            text("It runs all night.") + ",\"correctionNote\":\"The hours were wrong.\""));
    assertThat(page("night-line")).contains("The hours were wrong.");
  }

  @Test
  void beginsAnewAfterAWithdrawal() {
    hooks.source(Provider.STANDARD, true);
    Delivery.Outcome first = hooks.send(hook("published", text("It runs.")));
    hooks.send(hook("withdrawn", "\"a\":1"));
    Delivery.Outcome second = hooks.send(hook("published", text("It runs again.")));
    assertThatIs(second, Result.PUBLISHED);
    assertThat(second.release()).isNotEqualTo(first.release());
    assertThat(hooks.release(first).status()).isEqualTo(Status.WITHDRAWN);
    assertThat(page("night-line-2")).contains("It runs again.");
    assertThat(page("night-line")).contains("withdrawn");
    assertThatIs(hooks.send(hook("corrected", text("It goes."))), Result.CORRECTED);
    assertThat(page("night-line-2")).contains("It goes.");
  }

  @Test
  void bringsNothingBackThatWasWithdrawnHereUntilItsSourceTakesItBackToo() {
    hooks.source(Provider.STANDARD, true);
    Delivery.Outcome first = hooks.send(hook("published", text("It runs.")));
    hooks.api.order(
        Objects.requireNonNull(first.release()).value(),
        "withdraw",
        "{\"explanation\":\"It runs not.\"}");

    Delivery.Outcome corrected = hooks.send(hook("corrected", text("It goes.")));
    assertThatIs(corrected, Result.PARKED);
    assertThat(corrected.reason()).startsWith("The release was withdrawn here");
    assertThat(corrected.release()).isEqualTo(first.release());
    assertThatIs(hooks.send(hook("updated", text("It stands."))), Result.UNCHANGED);
    assertThat(page("night-line")).contains("It runs not.");
    assertThat(page("night-line-2")).isEmpty();

    hooks.api.clock.advance(Duration.ofSeconds(1));
    assertThatIs(hooks.send(hook("withdrawn", "\"a\":1")), Result.UNCHANGED);
    String again = hook("published", text("It runs again."));
    Delivery.Outcome second = hooks.send(again);
    assertThatIs(second, Result.PUBLISHED);
    assertThat(page("night-line-2")).contains("It runs again.");

    hooks.api.order(
        Objects.requireNonNull(second.release()).value(),
        "withdraw",
        "{\"explanation\":\"It runs not.\"}");
    assertThatIs(hooks.replay(again), Result.PARKED);
    assertThat(page("night-line-3")).isEmpty();
  }

  @Test
  void tellsACorrectionNoteOnce() {
    hooks.source(Provider.STANDARD, true);
    String note = ",\"correctionNote\":\"The hours were wrong.\"";
    hooks.send(hook("published", text("It runs.")));
    Delivery.Outcome corrected = hooks.send(hook("corrected", text("It runs at night.") + note));
    hooks.send(hook("corrected", text("It runs all night.") + note));
    hooks.send(hook("corrected", text("It runs until morning.") + note));

    assertThat(hooks.release(corrected).state().corrections())
        .extracting(Correction::weight)
        .containsExactly(
            Correction.Weight.CORRECTION, Correction.Weight.UPDATE, Correction.Weight.UPDATE);
  }

  @Test
  void bringsNothingBackThatWasKilled() {
    hooks.source(Provider.STANDARD, true);
    Delivery.Outcome first = hooks.send(hook("published", text("It runs.")));
    hooks.api.order(
        Objects.requireNonNull(first.release()).value(),
        "kill",
        "{\"explanation\":\"It was wrong.\"}");
    PressRelease killed = hooks.release(first);
    assertThat(killed.status()).isEqualTo(Status.KILLED);
    Delivery.Outcome second = hooks.send(hook("published", text("It runs again.")));
    assertThatIs(second, Result.PARKED);
    assertThat(second.reason()).contains("killed");
    assertThat(hooks.release(first)).isEqualTo(killed);
  }

  @Test
  void schedulesReschedulesAndUnschedules() {
    hooks.source(Provider.STANDARD, true);
    String due = text("It runs.") + ",\"publishAt\":\"2026-03-0%dT06:00:00Z\"";
    Delivery.Outcome scheduled = hooks.send(hook("scheduled", due.formatted(4)));
    assertThatIs(scheduled, Result.SCHEDULED);
    assertThat(hooks.release(scheduled).state().scheduledAt()).isEqualTo("2026-03-04T06:00:00Z");
    assertThatIs(hooks.send(hook("scheduled", due.formatted(4))), Result.UNCHANGED);
    assertThatIs(hooks.send(hook("scheduled", due.formatted(5))), Result.SCHEDULED);
    assertThat(hooks.release(scheduled).state().scheduledAt()).isEqualTo("2026-03-05T06:00:00Z");
    Delivery.Outcome other =
        hooks.send(hook("scheduled", due.formatted(5).replace("runs", "goes")));
    assertThatIs(other, Result.SCHEDULED);
    assertThat(page("night-line")).isEmpty();
    assertThatIs(hooks.send(hook("updated", text("Only saved"))), Result.UNCHANGED);
    assertThatIs(hooks.send(hook("unpublished", "\"a\":1")), Result.UNSCHEDULED);
    assertThat(hooks.release(scheduled).status()).isEqualTo(Status.DRAFT);
    assertThat(hooks.release(scheduled).content().body()).isNotNull();
  }

  @Test
  void letsNothingOutBeforeItsEmbargo() {
    hooks.source(Provider.STANDARD, true);
    String waits = text("It runs.") + ",\"embargo\":\"2026-03-05T08:00:00Z\"";
    Delivery.Outcome published = hooks.send(hook("published", waits));
    assertThatIs(published, Result.SCHEDULED);
    assertThat(hooks.release(published).state().scheduledAt()).isEqualTo("2026-03-05T08:00:00Z");
    String early = waits + ",\"publishAt\":\"2026-03-04T08:00:00Z\"";
    assertThatIs(hooks.send(hook("scheduled", early)), Result.UNCHANGED);
    assertThat(hooks.release(published).state().scheduledAt()).isEqualTo("2026-03-05T08:00:00Z");
    assertThat(page("night-line")).isEmpty();

    hooks.api.clock.advance(Duration.ofDays(3));
    hooks.api.publishDue();
    assertThat(page("night-line")).contains("It runs.");
    Delivery.Outcome later =
        hooks.send(hook("corrected", text("It stops.") + ",\"embargo\":\"2026-03-09T08:00:00Z\""));
    assertThatIs(later, Result.PARKED);
    assertThat(page("night-line")).doesNotContain("It stops.");
  }

  @Test
  void keepsBackWhatWaitsWithoutAnEndAndSaysWhy() {
    hooks.source(Provider.STANDARD, true);
    Delivery.Outcome parked = hooks.send(hook("published", text("It runs.") + ",\"embargo\":true"));
    assertThatIs(parked, Result.PARKED);
    assertThat(parked.reason()).contains("embargo without saying until when");
    assertThat(hooks.release(parked).status()).isEqualTo(Status.DRAFT);
    String named = text("It runs.") + ",\"embargo\":\"2026-03-05T08:00:00Z\"";
    assertThatIs(hooks.send(hook("published", named)), Result.SCHEDULED);
  }

  @Test
  void makesDraftsOnlyWithoutAutoPublish() {
    hooks.source(Provider.STANDARD, false);
    Delivery.Outcome created = hooks.send(hook("published", text("It runs.")));
    assertThatIs(created, Result.CREATED);
    assertThat(created.reason()).contains("autoPublish");
    assertThatIs(
        hooks.send(hook("scheduled", text("It goes.") + ",\"publishAt\":\"2026-03-04T06:00:00Z\"")),
        Result.UPDATED);
    assertThat(hooks.release(created).status()).isEqualTo(Status.DRAFT);

    String id = Objects.requireNonNull(created.release()).value();
    hooks.api.order(id, "publish", "{\"at\":\"2026-03-04T06:00:00Z\"}");
    assertThat(hooks.release(created).status()).isEqualTo(Status.SCHEDULED);
    for (String verb : List.of("published", "withdrawn", "deleted")) {
      assertThatIs(hooks.send(hook(verb, text("It stops."))), Result.PARKED);
    }
    assertThat(hooks.release(created).status()).isEqualTo(Status.SCHEDULED);
    hooks.api.order(id, "unschedule", "");
    hooks.api.publish(id);
    String page = page("night-line");
    for (String verb : List.of("published", "scheduled", "withdrawn")) {
      String members = text("It stops.") + ",\"publishAt\":\"2026-03-04T06:00:00Z\"";
      assertThatIs(hooks.send(hookAt(40 + minute++, verb, members)), Result.PARKED);
    }
    assertThat(page("night-line")).isEqualTo(page).contains("It goes.");
  }

  @Test
  void goesOnWithWhatWasParkedOnceItIsMended() {
    hooks.source(Provider.STANDARD, true);
    String hook = hook("published", text("It runs.").replace("headline", "heading"));
    Delivery.Outcome parked = hooks.send(hook);
    assertThatIs(parked, Result.PARKED);
    assertThat(parked.reason()).contains("/headline or /title", "map 'headline'");
    hooks.source(
        Provider.STANDARD, true, new Mapping(Map.of("headline", List.of(new Place("/heading")))));
    assertThatIs(hooks.replay(hook), Result.PUBLISHED);
    assertThatIs(hooks.replay(hook), Result.UNCHANGED);
  }

  @Test
  void saysWhereAContactMayComeFromWhereThereIsNone() {
    hooks.source(Provider.STANDARD, true);
    String nobody = hook("published", text("It runs.")).replaceFirst("\"contacts\":\\[[^]]*],", "");

    Delivery.Outcome parked = hooks.send(nobody);

    assertThatIs(parked, Result.PARKED);
    assertThat(parked.reason())
        .contains("CONTACT #/contacts", "Map 'contacts'", "give the newsroom one")
        .doesNotContain("overrides");
  }

  @Test
  void leavesOutTheSlugThatIsMappedToNothing() {
    hooks.source(Provider.STANDARD, true, new Mapping(Map.of("slug", List.of(new Place("/none")))));

    hooks.send(hook("published", text("It runs.")));

    assertThat(page("night-line-opens")).contains("It runs.");
  }

  @Test
  void leavesADraftOfWhatCannotBePublishedAndSaysWhy() {
    hooks.source(Provider.STANDARD, true);
    Delivery.Outcome parked = hooks.send(hook("published", "\"headline\":\"Night Line Opens\""));
    assertThatIs(parked, Result.PARKED);
    assertThat(parked.reason()).contains("#/body is missing");
    assertThat(hooks.release(parked).status()).isEqualTo(Status.DRAFT);
    assertThat(parked.revision()).isEqualTo(1);
  }

  @Test
  void doesNotLetAnOldHookUndoANewerOne() {
    hooks.source(Provider.STANDARD, true);
    hooks.send(hookAt(5, "published", text("Newer.")));
    Delivery.Outcome stale = hooks.send(hookAt(4, "published", text("Older.")));
    assertThatIs(stale, Result.STALE);
    assertThatIs(hooks.send(hookAt(3, "withdrawn", "\"a\":1")), Result.STALE);
    assertThat(page("night-line")).contains("Newer.");
  }

  @Test
  void publishesWhatCameBehindANewerDraft() {
    hooks.source(Provider.STANDARD, true);
    hooks.send(hookAt(5, "updated", text("Only saved.")));
    assertThatIs(hooks.send(hookAt(4, "published", text("Meant."))), Result.PUBLISHED);
    assertThat(page("night-line")).contains("Meant.");
  }

  @Test
  void withdrawsWhatItCannotReadAnyMore() {
    hooks.source(Provider.STANDARD, true);
    hooks.send(hook("published", text("It runs.")));
    assertThatIs(hooks.send(hook("withdrawn", "\"headline\":\" \"")), Result.WITHDRAWN);
  }

  @Test
  void remembersAWithdrawalOfWhatItNeverSaw() {
    hooks.source(Provider.STANDARD, true);
    Delivery.Outcome first = hooks.send(hookAt(5, "deleted", "\"a\":1"));
    assertThatIs(first, Result.UNCHANGED);
    assertThat(first.release()).isNull();
    assertThatIs(hooks.send(hookAt(4, "published", text("Too late."))), Result.STALE);
    assertThat(hooks.api.stores.externals.all()).hasSize(1);
  }

  @Test
  void keepsWhatSomebodyAddedHere() {
    hooks.source(Provider.STANDARD, true);
    Delivery.Outcome created = hooks.send(hook("created", text("It runs.")));
    String own = hooks.release(created).content().externalIds().get("blog");
    put(
        created,
        """
        "kind":"advisory","endMark":"-30-","externalIds":{"blog":"%s","wire":"w-7"},
        "quotes":[{"text":"It runs.","speaker":"Ada Lindqvist"}],
        "translations":[{"language":"sv","href":"https://ostervik.example/sv"}]"""
            .formatted(own));
    ReleaseContent added = hooks.release(created).content();

    hooks.send(hook("updated", text("It runs all night.")));

    ReleaseContent content = hooks.release(created).content();
    assertThat(content.body()).isNotEqualTo(added.body());
    assertThat(content.kind()).isEqualTo(Kind.ADVISORY);
    assertThat(content.endMark()).isEqualTo("-30-");
    assertThat(content.externalIds()).containsOnlyKeys("blog", "wire");
    assertThat(content.quotes()).hasSize(1);
    assertThat(content.translations()).hasSize(1);
  }

  @Test
  void actsWithinTheHourOnWhatTheStreamGaveUp() {
    hooks.source(Provider.STANDARD, true);
    Delivery.Key old = hooks.store("This came more than a day ago.");
    hooks.api.clock.advance(Duration.ofHours(24));
    List<Delivery.Key> missed = new ArrayList<>();
    missed.add(hooks.store(hook("published", text("It runs."))));
    for (int i = 0; i < 100; i++) {
      missed.add(hooks.store("It says nothing, number " + i));
    }
    hooks.api.clock.advance(Duration.ofMinutes(1));
    Delivery.Key last = hooks.store(hook("published", text("It runs all night.")));
    hooks.api.clock.advance(Duration.ofMinutes(15));

    hooks.api.takeMissed();

    assertThat(missed).allSatisfy(key -> assertThat(hooks.isOpen(key)).isFalse());
    assertThatIs(hooks.outcome(missed.getFirst()), Result.PUBLISHED);
    assertThat(hooks.isOpen(last)).isTrue();
    hooks.api.clock.advance(Duration.ofSeconds(1));
    hooks.api.takeMissed();
    assertThatIs(hooks.outcome(last), Result.CORRECTED);
    assertThat(hooks.isOpen(old)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "000b", "000c", "0000", "0001", "007f", "0085", "d800", "dc00", "fffe", "2028", "0092"
      })
  void takesAnyCharacterOutOrSaysThatItIsThere(String character) {
    hooks.source(Provider.STANDARD, true);
    String text = "It\\u%s runs.".formatted(character);

    for (String body :
        List.of(text, "<p>" + text + "</p>", "<p title='" + text + "'>It runs.</p>")) {
      Delivery.Outcome taken = hooks.send(hook("updated", text(body)));
      assertThat(taken.result()).as(body).isNotEqualTo(Result.PARKED);
      assertThat(Objects.requireNonNull(hooks.release(taken).content().body()).value())
          .contains("runs.");
    }
    Delivery.Outcome rich =
        hooks.send(
            hook(
                "updated",
                """
                "headline":"Night Line Opens","body":{"nodeType":"document","data":{},"content":[
                 {"nodeType":"paragraph","data":{},"content":[
                  {"nodeType":"text","value":"%s","marks":[],"data":{}}]}]}"""
                    .formatted(text)));
    assertThat(rich.result()).as("%s", rich).isNotEqualTo(Result.PARKED);
    assertThat(Objects.requireNonNull(hooks.release(rich).content().body()).value())
        .contains("runs.")
        .doesNotContain("&#x");
    for (String member :
        List.of(
            "headline",
            "subheadline",
            "summary",
            "slug",
            "language",
            "tags",
            "dateline",
            "embargo",
            "boilerplate",
            "correctionNote",
            "contacts")) {
      Delivery.Outcome judged =
          hooks.send(
              hook("updated", "\"headline\":\"Night Line\",\"%s\":\"%s\"".formatted(member, text)));
      assertThat(String.valueOf(judged.reason())).as(member).doesNotContain("unexpected");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u00a0", "<p>\\u200b</p>", "\\u000b", "\\u0001", "<br>", "<!-- -->"})
  void parksABodyInWhichNothingCanBeRead(String body) {
    hooks.source(Provider.STANDARD, true);
    Delivery.Outcome parked = hooks.send(hook("published", text(body)));
    assertThatIs(parked, Result.PARKED);
    assertThat(parked.reason()).contains("body");
  }

  @Test
  void parksWhatSaysNothingThatItUnderstands() {
    hooks.source(Provider.STANDARD, true);
    assertThat(hooks.send("no json").reason()).contains("JSON");
    assertThat(hooks.send("{\"type\":\"press_release.other\"}").reason()).contains("no act");
    assertThat(hooks.api.stores.externals.all()).isEmpty();
  }

  /** Adds members to a release here. */
  private void put(Delivery.Outcome made, String members) {
    String path = "/releases/" + made.release();
    String etag = hooks.api.send("GET", path).header("etag");
    Map<String, Object> json = new LinkedHashMap<>();
    hooks.api.send("GET", path).json().forEach((name, value) -> json.put(name.toString(), value));
    Map<?, ?> added = (Map<?, ?>) Json.read("{%s}".formatted(members).getBytes(UTF_8)).tree();
    added.forEach((name, value) -> json.put(name.toString(), value));
    assertThat(
            hooks
                .api
                .send(
                    "PUT",
                    path,
                    Map.of("content-type", "application/json", "if-match", etag),
                    Json.write(json))
                .status())
        .isEqualTo(200);
  }

  private static final String EMBARGO =
      "\"releaseLine\":{\"text\":\"EMBARGOED UNTIL 2026-04-01 09:00\",\"embargo\":true,\"date\":\"2026-04-01\",\"time\":\"09:00\"}";

  @Test
  void keepsAnEmbargoThatSomebodySetHere() {
    hooks.source(Provider.STANDARD, false);
    Delivery.Outcome created = hooks.send(hook("created", text("It runs.")));
    put(created, EMBARGO + ",\"tags\":[\"trams\"],\"subheadline\":\"Until dawn\"");
    assertThatIs(hooks.send(hook("updated", text("It goes."))), Result.UPDATED);
    assertThatIs(hooks.send(hook("updated", text("It goes."))), Result.UNCHANGED);
    assertThat(hooks.release(created).content().releaseLine()).isNotNull();
    assertThat(hooks.release(created).content().tags()).containsExactly("trams");
    assertThat(hooks.release(created).content().subheadline()).isEqualTo("Until dawn");

    hooks.source(Provider.STANDARD, true);
    String shorter = text("It goes.") + ",\"embargo\":\"2026-03-05T08:00:00Z\"";
    for (String members : List.of(text("It goes."), shorter)) {
      Delivery.Outcome scheduled = hooks.send(hook("published", members));
      assertThat(hooks.release(created).status()).isEqualTo(Status.SCHEDULED);
      assertThat(scheduled.reason()).contains("the entry does not say");
      assertThat(hooks.release(created).state().scheduledAt())
          .isBetween("2026-04-01T00:00:00Z", "2026-04-01T23:00:00Z");
      assertThat(hooks.release(created).content().tags()).containsExactly("trams");
    }
    String longer = text("It goes.") + ",\"embargo\":\"2026-05-05T08:00:00Z\"";
    assertThatIs(hooks.send(hook("published", longer)), Result.SCHEDULED);
    assertThat(hooks.release(created).state().scheduledAt()).isEqualTo("2026-05-05T08:00:00Z");
    assertThat(page("night-line")).isEmpty();
  }

  @Test
  void keepsAScheduleThatSomebodySetHere() {
    hooks.source(Provider.STANDARD, true);
    Delivery.Outcome created = hooks.send(hook("created", text("It runs.")));
    String id = Objects.requireNonNull(created.release()).value();
    hooks.api.order(id, "publish", "{\"at\":\"2026-04-01T06:00:00Z\"}");
    Delivery.Outcome same = hooks.send(hook("published", text("It runs.")));
    assertThatIs(same, Result.UNCHANGED);
    assertThat(same.reason()).contains("2026-04-01T06:00:00Z");
    Delivery.Outcome other = hooks.send(hook("published", text("It goes.")));
    assertThat(hooks.release(created).state().scheduledAt()).isEqualTo("2026-04-01T06:00:00Z");
    assertThatIs(other, Result.SCHEDULED);
    assertThat(page("night-line")).isEmpty();
  }

  @Test
  void publishesAtOnceWhatItsSourceHadScheduled() {
    hooks.source(Provider.STANDARD, true);
    String due = text("It runs.") + ",\"publishAt\":\"2026-03-04T06:00:00Z\"";
    assertThatIs(hooks.send(hook("scheduled", due)), Result.SCHEDULED);
    assertThatIs(hooks.send(hook("published", text("It runs."))), Result.PUBLISHED);
  }

  @Test
  void makesNoRevisionOfWhatTheNewsroomGivesToEach() {
    assertThat(
            hooks
                .api
                .send(
                    "PUT",
                    "/newsroom",
                    Map.of("if-match", "\"v1-json\""),
                    "{\"title\":\"Gull News\",\"zone\":\"UTC\",\"contact\":{\"name\":\"Ada Byrne\",\"emails\":[\"ada@gull.example\"]},\"boilerplate\":{\"about\":\"Gull\",\"text\":\"Gull runs trams.\"},\"disclosure\":{\"regime\":\"none\"},\"rules\":{}}")
                .status())
        .isEqualTo(200);
    hooks.source(Provider.STANDARD, true);
    Delivery.Outcome made =
        hooks.send(hook("published", text("It runs.")).replace("contacts", "x"));
    assertThat(hooks.release(made).content().contacts()).hasSize(1);
    assertThatIs(
        hooks.send(hook("published", text("It runs.")).replace("contacts", "x")), Result.UNCHANGED);
  }

  @Test
  void letsNoOldWordsComeOutThatItsSourceReplacesByWhatCannotBeRead() {
    hooks.source(Provider.STANDARD, true);
    String due = text("It runs.") + ",\"publishAt\":\"2026-03-0%dT06:00:00Z\"";
    String unreadable = due.replace("Night Line Opens", "N".repeat(501));
    for (String verb : List.of("scheduled", "published")) {
      assertThatIs(hooks.send(hook("scheduled", due.formatted(4))), Result.SCHEDULED);
      assertThatIs(hooks.send(hook("updated", unreadable.formatted(5))), Result.PARKED);
      Delivery.Outcome parked = hooks.send(hook(verb, unreadable.formatted(5)));
      assertThatIs(parked, Result.PARKED);
      assertThat(parked.reason()).contains("a draft again", "headline");
      assertThat(hooks.release(parked).status()).isEqualTo(Status.DRAFT);
    }
    hooks.api.clock.advance(Duration.ofDays(3));
    hooks.api.publishDue();
    assertThat(page("night-line")).isEmpty();
  }

  @Test
  void leavesAScheduleWhereItMayNotPublishAndCannotReadTheEntry() {
    hooks.source(Provider.STANDARD, true);
    String due = text("It runs.") + ",\"publishAt\":\"2026-03-04T06:00:00Z\"";
    Delivery.Outcome scheduled = hooks.send(hook("scheduled", due));
    hooks.source(Provider.STANDARD, false);
    assertThatIs(hooks.send(hook("published", "\"headline\":\" \"")), Result.PARKED);
    assertThat(hooks.release(scheduled).status()).isEqualTo(Status.SCHEDULED);
  }

  @Test
  void makesNoDraftOfWhatIsTakenBackAndWasNeverHere() {
    hooks.source(Provider.STANDARD, true);
    Delivery.Outcome unpublished = hooks.send(hook("unpublished", text("It stops.")));
    assertThatIs(unpublished, Result.UNCHANGED);
    assertThat(unpublished.release()).isNull();
    assertThatIs(hooks.send(hook("created", text("It runs."))), Result.CREATED);
    Delivery.Outcome revised = hooks.send(hook("unpublished", text("It stops.")));
    assertThatIs(revised, Result.UPDATED);
  }
}
