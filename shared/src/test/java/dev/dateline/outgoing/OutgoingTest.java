package dev.dateline.outgoing;

import static dev.dateline.outgoing.EventType.CORRECTED;
import static dev.dateline.outgoing.EventType.CREATED;
import static dev.dateline.outgoing.EventType.KILLED;
import static dev.dateline.outgoing.EventType.PUBLISHED;
import static dev.dateline.release.Examples.HARBOUR;
import static dev.dateline.release.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import dev.dateline.release.Action;
import dev.dateline.release.Examples;
import dev.dateline.release.PressRelease;
import dev.dateline.release.ReleaseFailure;
import dev.dateline.release.Status;
import dev.dateline.webhook.Secrets;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OutgoingTest {
  private static final Connector.Answer DOWN = new Connector.Answered(500, null);

  private final OutgoingDesk desk = new OutgoingDesk();

  @Test
  void tellsOfAPublicationWithWhatReadersFind() {
    desk.endpoint("hooks.example", PUBLISHED);
    PressRelease release = desk.publish(1, "A lamp");

    desk.tell();

    assertThat(desk.sent).hasSize(1);
    assertThat(desk.sent.getFirst().id()).isEqualTo("harbour-2");
    assertThat(desk.sent.getFirst().headers()).containsEntry("content-type", "application/json");
    assertThat(desk.sent.getFirst().body())
        .startsWith(
            """
            {"type":"press_release.published","timestamp":"2026-03-02T12:00:00Z","data":{"sequence":2,\
            "newsroom":"harbour","id":"%s","version":2,"revision":1,"status":"published",\
            "action":"publish",\
            """
                .formatted(release.id()))
        .contains(
            "\"url\":\"https://news.example/harbour/2026/slug-1\"", "\"headline\":\"A lamp\"");
    assertThat(desk.only().result()).isEqualTo(OutgoingDelivery.Result.DELIVERED);
    assertThat(desk.only().last()).isEqualTo(new OutgoingDelivery.Last(NOON, "it answered 200"));
    assertThat(desk.outbox.due(Instant.MAX)).isEmpty();
  }

  @Test
  void tellsNothingOfWhatIsNotPublicButThatItIsThere() {
    desk.endpoint("hooks.example", CREATED, PUBLISHED);
    desk.publish(1, "A secret lamp");

    desk.tell();

    assertThat(desk.sent.getFirst().body())
        .endsWith(
            """
            "data":{"sequence":1,"newsroom":"harbour","id":"%s","version":1,"revision":1,\
            "status":"draft"}}"""
                .formatted(Examples.id(1)));
  }

  @Test
  void tellsNothingOfWhatWasKilledMeanwhile() {
    desk.endpoint("hooks.example", PUBLISHED, KILLED);
    PressRelease published = desk.publish(1, "A libel");
    desk.commit(
        Examples.step(published, Examples.withdrawn(published, Status.KILLED), Action.KILL));

    desk.tell();

    assertThat(desk.sent).hasSize(2);
    assertThat(desk.sent.getFirst().body())
        .contains("\"type\":\"press_release.published\"")
        .doesNotContain("libel", "slug-1");
    assertThat(desk.sent.getLast().body())
        .contains("\"type\":\"press_release.killed\"", "\"status\":\"killed\"")
        .doesNotContain("libel");
  }

  @Test
  void tellsWhoWantsToKnowOfSuchReleases() {
    desk.endpoint("all.example", PUBLISHED);
    desk.endpoint("another-type.example", CORRECTED);
    desk.endpoint("tag.example", Set.of("lamps", "buoys"), Set.of(), PUBLISHED);
    desk.endpoint("alike.example", Set.of("Harbour-Lights"), Set.of(), PUBLISHED);
    desk.endpoint("longer-tag.example", Set.of("lamps on"), Set.of(), PUBLISHED);
    desk.endpoint("another-tag.example", Set.of("buoys"), Set.of(), PUBLISHED);
    desk.endpoint("language.example", Set.of(), Set.of("en"), PUBLISHED);
    desk.endpoint("region.example", Set.of(), Set.of("en-GB"), PUBLISHED);
    desk.endpoint("another-language.example", Set.of(), Set.of("de"), PUBLISHED);
    PressRelease draft =
        Examples.draft(
            1,
            Examples.content("A lamp")
                .change()
                .tags(List.of("lamps", "harbour lights"))
                .language(new dev.dateline.release.Language("en-US"))
                .build(),
            NOON);
    desk.commit(Examples.creation(draft));
    desk.commit(Examples.publication(draft, "a-lamp", NOON));

    desk.tell();

    assertThat(desk.sent.stream().map(OutgoingDesk.Sent::url).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(
            "https://all.example/",
            "https://tag.example/",
            "https://alike.example/",
            "https://language.example/");
  }

  @Test
  void tellsNobodyByAFilterWhatIsSaidBeforeItIsPublic() {
    desk.endpoint("all.example", CREATED, KILLED);
    desk.endpoint("tag.example", Set.of("lamps"), Set.of(), CREATED, KILLED);
    desk.endpoint("language.example", Set.of(), Set.of("en"), CREATED, KILLED);
    PressRelease draft =
        Examples.draft(
            1,
            Examples.content("A lamp")
                .change()
                .tags(List.of("lamps"))
                .language(new dev.dateline.release.Language("en"))
                .build(),
            NOON);
    desk.commit(Examples.creation(draft));

    desk.tell();

    assertThat(desk.sent.stream().map(OutgoingDesk.Sent::url))
        .containsExactly("https://all.example/");
  }

  @Test
  void tellsNobodyTwiceWhatTheStreamTellsTwice() {
    desk.endpoint("hooks.example", PUBLISHED);
    desk.publish(1, "A lamp");

    desk.tell();
    desk.tell();

    assertThat(desk.sent).hasSize(1);
  }

  @Test
  void announcesWithinADayWhatTheStreamGaveUp() throws InterruptedException {
    WebhookEndpoint endpoint = desk.endpoint("hooks.example", PUBLISHED);
    desk.clock.advance(Duration.ofSeconds(1));
    desk.publish(1, "A lamp");
    desk.tell();
    desk.publish(2, "A buoy");
    desk.clock.advance(Duration.ofMinutes(15));
    assertThat(desk.announceMissed()).isEmpty();
    desk.clock.advance(Duration.ofMinutes(1));

    assertThat(desk.announceMissed()).containsExactly(new Outbox.Key(HARBOUR, endpoint.id(), 4));
    assertThat(desk.announceMissed()).isEmpty();

    desk.publish(3, "A mast");
    desk.clock.advance(Duration.ofDays(1));
    assertThat(desk.announceMissed()).isEmpty();
  }

  @Test
  void announcesAllOfADayHoweverManyTheyAre() throws InterruptedException {
    desk.endpoint("hooks.example", PUBLISHED);
    desk.clock.advance(Duration.ofSeconds(1));
    for (int i = 1; i <= 120; i++) {
      desk.publish(i, "Lamp " + i);
    }
    desk.clock.advance(Duration.ofHours(1));

    assertThat(desk.announceMissed()).hasSize(120);
    assertThat(desk.announceMissed()).isEmpty();
  }

  @Test
  void givesEachEndpointItsShareOfARunWhereManyWait() {
    assertThat(SendDueDeliveries.share(1)).isEqualTo(Duration.ofSeconds(45));
    assertThat(SendDueDeliveries.share(32)).isEqualTo(Duration.ofSeconds(45));
    assertThat(SendDueDeliveries.share(64)).isEqualTo(Duration.ofMillis(22_500));
  }

  @Test
  void announcesNothingLateOfWhatCameBeforeTheSettings() throws InterruptedException {
    WebhookEndpoint off = desk.endpoint("off.example", PUBLISHED);
    desk.clock.advance(Duration.ofSeconds(1));
    desk.publish(1, "A lamp");
    desk.endpoint("later.example", PUBLISHED);
    UpdateEndpoint update = new UpdateEndpoint(desk.endpoints, desk.clock);
    desk.endpoints.replace(off.gone(desk.clock.instant()));
    update.update(desk.caller, off.id(), OptionalLong.of(2), off.settings());
    desk.clock.advance(Duration.ofHours(1));

    assertThat(desk.announceMissed()).isEmpty();
  }

  @Test
  void isVerifiedByALibraryOfOthersWhileSecretsAreRotated() throws Exception {
    WebhookEndpoint endpoint = desk.endpoint("hooks.example", PUBLISHED);
    String old = endpoint.secrets().newest().value();
    String next =
        new RotateEndpointSecret(desk.endpoints, new Random(8), desk.clock)
            .rotate(desk.caller, endpoint.id(), Duration.ofHours(1), null)
            .secrets()
            .newest()
            .value();
    // The library knows no clock but the machine's.
    desk.clock.advance(Duration.between(NOON, java.time.Clock.systemUTC().instant()));
    new RotateEndpointSecret(desk.endpoints, new Random(9), desk.clock)
        .rotate(desk.caller, endpoint.id(), Duration.ofHours(1), null);
    desk.publish(1, "A lamp");

    desk.tell();

    verify(desk.sent.getFirst(), next);
    verify(desk.sent.getFirst(), desk.now(endpoint).secrets().newest().value());
    assertThatThrownBy(() -> verify(desk.sent.getFirst(), old))
        .isInstanceOf(WebhookVerificationException.class);
  }

  @Test
  void signsWithTheSecretOfBeforeUntilItsEnd() {
    WebhookEndpoint endpoint = desk.endpoint("hooks.example", PUBLISHED);
    RotateEndpointSecret rotate =
        new RotateEndpointSecret(desk.endpoints, new Random(8), desk.clock);
    rotate.rotate(desk.caller, endpoint.id(), Duration.ofHours(1), null);

    assertThat(desk.now(endpoint).secrets().at(NOON.plusSeconds(3599))).hasSize(2);
    assertThat(desk.now(endpoint).secrets().at(NOON.plusSeconds(3600))).hasSize(1);
    assertThat(rotate.rotate(desk.caller, endpoint.id(), Duration.ZERO, null).secrets().all())
        .hasSize(1);
  }

  @Test
  void rotatesNothingBeyondFiveSecretsUntilOneHasEnded() {
    WebhookEndpoint endpoint = desk.endpoint("hooks.example", PUBLISHED);
    RotateEndpointSecret rotate =
        new RotateEndpointSecret(desk.endpoints, new Random(8), desk.clock);
    for (int i = 1; i < Secrets.MOST; i++) {
      rotate.rotate(desk.caller, endpoint.id(), Duration.ofHours(1), null);
    }
    WebhookEndpoint full = desk.now(endpoint);

    assertThatThrownBy(() -> rotate.rotate(desk.caller, endpoint.id(), Duration.ofHours(1), null))
        .isInstanceOf(ReleaseFailure.LimitReached.class)
        .hasMessage(
            "A webhook endpoint has at most 5 secrets that count, and these are reached. Wait until"
                + " one has ended, or send {\"overlapSeconds\": 0}, which ends those of before at"
                + " once.");

    assertThat(desk.now(endpoint)).isEqualTo(full);
    desk.clock.advance(Duration.ofHours(1));
    assertThat(rotate.rotate(desk.caller, endpoint.id(), Duration.ofHours(1), null).secrets().all())
        .hasSize(2);
  }

  @Test
  void triesAgainTenTimesAtTheInstantsOfTheStandard() throws InterruptedException {
    desk.endpoint("hooks.example", PUBLISHED);
    desk.publish(1, "A lamp");
    desk.answers = () -> DOWN;
    List<Duration> pauses = new ArrayList<>();

    desk.tell();
    while (desk.only().result() == OutgoingDelivery.Result.WAITING) {
      Instant due = desk.only().dueAt();
      pauses.add(Duration.between(desk.clock.instant(), due));
      desk.clock.advance(Duration.between(desk.clock.instant(), due).minusMillis(1));
      desk.telling().due().run();
      assertThat(desk.sent).hasSize(pauses.size());
      desk.clock.advance(Duration.ofMillis(1));
      desk.telling().due().run();
    }

    assertThat(desk.sent).hasSize(10);
    assertThat(desk.sent.stream().map(OutgoingDesk.Sent::id).distinct()).hasSize(1);
    long[] seconds = {5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400};
    for (int i = 0; i < seconds.length; i++) {
      assertThat(pauses.get(i))
          .isBetween(Duration.ofSeconds(seconds[i]), Duration.ofMillis(seconds[i] * 1100));
    }
    assertThat(desk.only().result()).isEqualTo(OutgoingDelivery.Result.GIVEN_UP);
    assertThat(desk.only().attempts()).isEqualTo(10);
    assertThat(desk.outbox.due(Instant.MAX)).isEmpty();
  }

  @Test
  void letsAFirstAttemptTakeFiveSecondsAndALaterOneFifteen() throws InterruptedException {
    desk.endpoint("hooks.example", PUBLISHED);
    desk.publish(1, "A lamp");
    desk.answers = () -> new Connector.Unreached("it did not answer in time");

    desk.tell();
    desk.run(Duration.ofMinutes(1));

    assertThat(desk.sent.stream().map(OutgoingDesk.Sent::limit))
        .containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(15));
  }

  @Test
  void comesBackWhenItIsAskedToAndNoLaterThanInADay() {
    assertThat(dueAfter("90")).isEqualTo(NOON.plusSeconds(90));
    assertThat(dueAfter("Mon, 02 Mar 2026 12:10:00 GMT")).isEqualTo(NOON.plusSeconds(600));
    assertThat(dueAfter("999999999")).isEqualTo(NOON.plus(Duration.ofDays(1)));
    assertThat(dueAfter("1")).isBetween(NOON.plusSeconds(5), NOON.plusMillis(5500));
    assertThat(dueAfter("soon")).isBetween(NOON.plusSeconds(5), NOON.plusMillis(5500));
  }

  private static Instant dueAfter(String retryAfter) {
    OutgoingDesk desk = new OutgoingDesk();
    desk.endpoint("hooks.example", PUBLISHED);
    desk.publish(1, "A lamp");
    desk.answers = () -> new Connector.Answered(503, retryAfter);
    desk.tell();
    return desk.only().dueAt();
  }

  @Test
  void takesARedirectForAFailure() {
    desk.endpoint("hooks.example", PUBLISHED);
    desk.publish(1, "A lamp");
    desk.answers = () -> new Connector.Answered(302, null);

    desk.tell();

    assertThat(desk.only().result()).isEqualTo(OutgoingDelivery.Result.WAITING);
  }

  @Test
  void sendsNothingMoreToWhoeverIsGone() throws InterruptedException {
    WebhookEndpoint endpoint = desk.endpoint("hooks.example", PUBLISHED);
    desk.publish(1, "A lamp");
    desk.answers = () -> new Connector.Answered(410, null);

    desk.tell();
    desk.publish(2, "A buoy");
    desk.tell();
    desk.run(Duration.ofMinutes(10));

    assertThat(desk.sent).hasSize(1);
    assertThat(desk.now(endpoint).disabled())
        .isEqualTo(
            new WebhookEndpoint.Disabled(
                NOON, "It answered 410, which asks for nothing more to be sent."));
    assertThat(desk.keys()).hasSize(1);
    assertThat(desk.only().result()).isEqualTo(OutgoingDelivery.Result.GIVEN_UP);
  }

  @Test
  void takesNothingForTheNewAddressThatTheOldOneAnswers() {
    WebhookEndpoint endpoint = desk.endpoint("old.example", PUBLISHED);
    desk.publish(1, "A lamp");
    desk.answers =
        () -> {
          new UpdateEndpoint(desk.endpoints, desk.clock)
              .update(
                  desk.caller,
                  endpoint.id(),
                  OptionalLong.of(1),
                  OutgoingDesk.settings("new.example", Set.of(), Set.of(), PUBLISHED));
          return new Connector.Answered(410, null);
        };

    desk.tell();

    assertThat(desk.now(endpoint).isEnabled()).isTrue();
    assertThat(desk.now(endpoint).failingSince()).isNull();
    assertThat(desk.only().result()).isEqualTo(OutgoingDelivery.Result.WAITING);
  }

  @Test
  void disablesWhoeverFailsForFiveDaysAndNobodyWhoTookAnythingInThem() throws InterruptedException {
    WebhookEndpoint endpoint = desk.endpoint("hooks.example", PUBLISHED);
    desk.answers = () -> DOWN;
    desk.publish(1, "A lamp");
    desk.tell();
    desk.clock.advance(Duration.ofDays(4));
    desk.answers = () -> new Connector.Answered(200, null);
    desk.telling().due().run();
    assertThat(desk.now(endpoint).failingSince()).isNull();

    desk.answers = () -> DOWN;
    Instant first = desk.clock.instant();
    desk.publish(2, "A buoy");
    desk.tell();
    assertThat(desk.now(endpoint).failingSince()).isEqualTo(first);
    desk.clock.advance(Duration.ofDays(5).minusMillis(1));
    desk.telling().due().run();
    assertThat(desk.now(endpoint).isEnabled()).isTrue();
    desk.publish(3, "A quay");
    desk.tell();
    desk.clock.advance(Duration.ofMinutes(1));
    desk.telling().due().run();

    assertThat(desk.now(endpoint).disabled().reason())
        .isEqualTo("It failed for five days, at last so: it answered 500.");
  }

  @Test
  void enablesAgainByItsSettings() {
    WebhookEndpoint endpoint = desk.endpoint("hooks.example", PUBLISHED);
    desk.answers = () -> new Connector.Answered(410, null);
    desk.publish(1, "A lamp");
    desk.tell();
    UpdateEndpoint update = new UpdateEndpoint(desk.endpoints, desk.clock);
    WebhookEndpoint off = desk.now(endpoint);
    WebhookEndpoint.Settings on =
        OutgoingDesk.settings("hooks.example", Set.of(), Set.of(), PUBLISHED);

    assertThatThrownBy(
            () -> update.update(desk.caller, off.id(), OptionalLong.of(off.version() - 1), on))
        .isInstanceOf(ReleaseFailure.OtherVersion.class);
    assertThatThrownBy(() -> update.update(desk.caller, off.id(), OptionalLong.empty(), on))
        .isInstanceOf(ReleaseFailure.VersionNotNamed.class);
    WebhookEndpoint again =
        update.update(desk.caller, off.id(), OptionalLong.of(off.version()), on);

    assertThat(again.isEnabled()).isTrue();
    assertThat(again.failingSince()).isNull();
    assertThat(desk.now(endpoint)).isEqualTo(again);
  }

  @Test
  void leavesTheNextOnesToTheScheduleWhereTheFirstFails() throws InterruptedException {
    desk.endpoint("hooks.example", PUBLISHED);
    desk.answers = () -> DOWN;
    for (int i = 1; i <= 5; i++) {
      desk.publish(i, "Lamp " + i);
    }

    desk.tell();
    assertThat(desk.sent).hasSize(1);
    desk.clock.advance(Duration.ofMinutes(1));
    desk.telling().due().run();
    assertThat(desk.sent).hasSize(2);
    desk.answers = () -> new Connector.Answered(200, null);
    desk.run(Duration.ofMinutes(10));

    assertThat(desk.sent.stream().map(OutgoingDesk.Sent::id).distinct()).hasSize(5);
    assertThat(desk.outbox.due(Instant.MAX)).isEmpty();
  }

  @Test
  void leavesTheNextOnesToTheScheduleWhereTheFirstWasTakenSlowly() throws InterruptedException {
    WebhookEndpoint endpoint = desk.endpoint("hooks.example", PUBLISHED);
    desk.answers = taking(Duration.ofMillis(4800));
    for (int i = 1; i <= 5; i++) {
      desk.publish(i, "Lamp " + i);
    }

    desk.tell();
    assertThat(desk.sent).hasSize(1);
    desk.publish(6, "Lamp 6");
    desk.tell();
    assertThat(desk.sent).hasSize(1);
    desk.telling().due().run();
    assertThat(desk.sent.getLast().id()).isEqualTo("harbour-12");
    desk.answers = taking(Duration.ofSeconds(1));
    desk.run(Duration.ofMinutes(2));
    assertThat(desk.sent).hasSize(6);
    assertThat(desk.now(endpoint).slow()).isFalse();
    desk.publish(7, "Lamp 7");
    desk.tell();

    assertThat(desk.sent).hasSize(7);
    assertThat(desk.outbox.due(Instant.MAX)).isEmpty();
  }

  @Test
  void sendsToASlowOneForAsLongAsARunHas() throws InterruptedException {
    desk.endpoint("hooks.example", PUBLISHED);
    desk.answers = taking(Duration.ofMillis(1500));
    for (int i = 1; i <= 40; i++) {
      desk.publish(i, "Lamp " + i);
    }
    desk.tell();
    desk.clock.advance(Duration.ofMinutes(1));
    desk.sent.clear();

    desk.telling().due().run();

    assertThat(desk.sent).hasSize(30);
    desk.telling().due().run();
    assertThat(desk.sent).hasSize(39);
  }

  private Supplier<Connector.Answer> taking(Duration time) {
    return () -> {
      desk.clock.advance(time);
      return new Connector.Answered(200, null);
    };
  }

  @Test
  void letsNobodyWaitForAnotherThatIsDown() throws InterruptedException {
    WebhookEndpoint down = desk.endpoint("down.example", PUBLISHED);
    WebhookEndpoint fine = desk.endpoint("fine.example", PUBLISHED);
    OutgoingDesk.Telling telling =
        desk.telling(
            desk.endpoints,
            desk.outbox,
            desk.log,
            desk.releases,
            (url, headers, body, limit) -> {
              if (url.host().equals("down.example")) {
                throw new IllegalStateException("a bug");
              }
              return desk.connector.post(url, headers, body, limit);
            });
    desk.publish(1, "A lamp");
    telling.announce().announce(HARBOUR, 2);
    desk.clock.advance(Duration.ofMinutes(1));

    assertThatThrownBy(telling.due()::run).hasMessage("a bug");

    assertThat(desk.outbox.of(HARBOUR, fine.id(), 9, 9).getFirst().result())
        .isEqualTo(OutgoingDelivery.Result.DELIVERED);
    assertThat(desk.outbox.of(HARBOUR, down.id(), 9, 9).getFirst().dueAt())
        .isEqualTo(desk.clock.instant().plus(OutgoingDelivery.LEASE));
  }

  /**
   * As many as are sent to side by side use the time up, so the one that comes last has no turn.
   */
  @Test
  void letsNotTheSameOneComeLastInEachRun() throws InterruptedException {
    Set<String> left = new HashSet<>();
    for (int seed = 0; seed < 9; seed++) {
      left.add(withoutTurn(new Random(seed)));
    }
    assertThat(left).hasSizeGreaterThan(1);
  }

  private static String withoutTurn(Random random) throws InterruptedException {
    OutgoingDesk desk = new OutgoingDesk();
    for (int i = 0; i < 33; i++) {
      desk.endpoints.add(EndpointsContract.endpoint(HARBOUR, "%016x".formatted(i)), null);
    }
    desk.publish(1, "A lamp");
    desk.telling().announce().announce(HARBOUR, 2);
    desk.clock.advance(Duration.ofMinutes(1));
    CyclicBarrier together = new CyclicBarrier(32, () -> desk.clock.advance(Duration.ofMinutes(1)));
    Connector waiting =
        (url, headers, body, limit) -> {
          try {
            together.await();
          } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
          }
          return new Connector.Answered(200, null);
        };
    OutgoingDesk.Telling telling =
        desk.telling(desk.endpoints, desk.outbox, desk.log, desk.releases, waiting);
    new SendDueDeliveries(desk.outbox, telling.send(), random, desk.clock).run();
    List<Outbox.Key> due = desk.outbox.due(Instant.MAX);
    assertThat(due).hasSize(1);
    return due.getFirst().endpoint().value();
  }

  @Test
  void sendsOnceWhereTwoRunsFindTheSame() throws InterruptedException {
    desk.endpoint("hooks.example", PUBLISHED);
    desk.publish(1, "A lamp");
    desk.telling().announce().announce(HARBOUR, 2);
    desk.answers =
        () -> {
          // Another run comes while this one waits for its answer.
          desk.keys().forEach(desk.telling().send()::first);
          desk.keys().forEach(desk.telling().send()::due);
          return new Connector.Answered(200, null);
        };

    desk.keys().forEach(desk.telling().send()::first);
    desk.clock.advance(Duration.ofMinutes(5));
    desk.telling().due().run();

    assertThat(desk.sent).hasSize(1);
  }

  @Test
  void sendsWhatWasAskedForAgainUnderTheSameId() throws InterruptedException {
    WebhookEndpoint endpoint = desk.endpoint("hooks.example", PUBLISHED);
    desk.publish(1, "A lamp");
    desk.tell();
    ReplayEndpointDelivery replay =
        new ReplayEndpointDelivery(desk.endpoints, desk.outbox, desk.clock);

    assertThat(replay.replay(desk.caller, endpoint.id(), 2).result())
        .isEqualTo(OutgoingDelivery.Result.WAITING);
    desk.telling().due().run();

    assertThat(desk.sent.stream().map(OutgoingDesk.Sent::id))
        .containsExactly("harbour-2", "harbour-2");
    assertThatThrownBy(() -> replay.replay(desk.caller, endpoint.id(), 1))
        .isInstanceOf(ReleaseFailure.NoSuchDelivery.class);
  }

  @Test
  void givesUpWhatNoAttemptOfTenComesToAnEndWith() throws InterruptedException {
    desk.endpoint("hooks.example", PUBLISHED);
    desk.publish(1, "A lamp");
    desk.telling().announce().announce(HARBOUR, 2);
    desk.answers =
        () -> {
          throw new IllegalStateException("a bug");
        };

    for (int i = 0; i < 10; i++) {
      desk.clock.advance(Duration.ofMinutes(1));
      assertThatThrownBy(desk.telling().due()::run).hasMessage("a bug");
    }
    desk.run(Duration.ofMinutes(3));

    assertThat(desk.sent).hasSize(10);
    assertThat(desk.only().result()).isEqualTo(OutgoingDelivery.Result.GIVEN_UP);
    assertThat(desk.only().last().answer()).isEqualTo("none of ten attempts came to an end");
    assertThat(desk.outbox.due(Instant.MAX)).isEmpty();
  }

  @Test
  void givesUpWhatIsDueAtAnEndpointThatIsRemoved() throws InterruptedException {
    WebhookEndpoint endpoint = desk.endpoint("hooks.example", PUBLISHED);
    desk.publish(1, "A lamp");
    desk.telling().announce().announce(HARBOUR, 2);
    Outbox.Key key = desk.keys().getFirst();
    new RemoveEndpoint(desk.endpoints).remove(desk.caller, endpoint.id());

    desk.run(Duration.ofMinutes(2));

    assertThat(desk.sent).isEmpty();
    assertThat(desk.outbox.find(key).orElseThrow().last().answer())
        .isEqualTo("the endpoint is deleted");
    assertThat(desk.outbox.due(Instant.MAX)).isEmpty();
  }

  @Test
  void triesAnEndpointWithoutTellingItAnything() {
    WebhookEndpoint endpoint = desk.endpoint("hooks.example", PUBLISHED);
    Sender sender = new Sender(desk.connector, message -> new byte[0], desk.clock);
    TestEndpoint test = new TestEndpoint(desk.endpoints, sender, new Random(7), desk.clock);

    assertThat(test.test(desk.caller, endpoint.id()).delivered()).isTrue();
    desk.answers = () -> DOWN;
    TestEndpoint.Outcome failed = test.test(desk.caller, endpoint.id());

    assertThat(failed.delivered()).isFalse();
    assertThat(failed.answer()).isEqualTo("it answered 500");
    assertThat(failed.message()).startsWith("test-");
    desk.answers = taking(Duration.ofMillis(1250));
    assertThat(test.test(desk.caller, endpoint.id()).answer())
        .isEqualTo(
            "it answered 200 after 1.2 seconds; whoever takes over a second is told with the next minute");
    desk.answers = taking(Duration.ofSeconds(1));
    assertThat(test.test(desk.caller, endpoint.id()).answer()).isEqualTo("it answered 200");
    assertThat(desk.now(endpoint)).isEqualTo(endpoint);
  }

  @Test
  void hasTwentyEndpointsAtMost() {
    for (int i = 0; i < CreateEndpoint.MOST; i++) {
      desk.endpoint("hooks.example", PUBLISHED);
    }

    assertThatThrownBy(() -> desk.endpoint("hooks.example", PUBLISHED))
        .isInstanceOf(ReleaseFailure.LimitReached.class)
        .hasMessage(
            "A newsroom has at most 20 webhook endpoints, and these are reached. Remove one with"
                + " DELETE /webhook-endpoints/{endpoint}.");
  }

  private static void verify(OutgoingDesk.Sent sent, String secret) throws Exception {
    Map<String, List<String>> headers =
        sent.headers().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
    new Webhook(secret).verify(sent.body(), HttpHeaders.of(headers, (name, value) -> true));
  }
}
