package dev.dateline.release;

import static dev.dateline.release.Examples.NOON;
import static dev.dateline.release.Examples.address;
import static dev.dateline.release.Examples.content;
import static dev.dateline.release.Examples.moment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.newsroom.Newsroom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** From a schedule to the page. */
class ScheduleReleaseTest {
  private static final Instant LATER = NOON.plus(Duration.ofHours(3));

  private final Desk desk = new Desk();

  @Test
  void keepsTheAddressAndShowsNothingUntilItsInstant() throws Exception {
    PressRelease scheduled = desk.schedule(desk.create(content("A lamp is lit")), LATER);

    assertThat(scheduled.status()).isEqualTo(Status.SCHEDULED);
    assertThat(scheduled.requiredAddress()).isEqualTo(address("a-lamp-is-lit"));
    assertThat(desk.slugOf("A lamp is lit")).isEqualTo("a-lamp-is-lit-2");
    assertThat(desk.site.find(address("a-lamp-is-lit"))).isEmpty();

    desk.runScheduleAt(LATER.minus(Schedule.LOOKED_AHEAD).minusMillis(1));
    assertThat(desk.site.find(address("a-lamp-is-lit"))).isEmpty();

    desk.runScheduleAt(LATER);
    PressRelease published = desk.find(scheduled);
    assertThat(published.status()).isEqualTo(Status.PUBLISHED);
    assertThat(published.state().publishedAt()).isEqualTo(LATER);
    assertThat(published.requiredAddress()).isEqualTo(address("a-lamp-is-lit"));
    assertThat(desk.site.find(address("a-lamp-is-lit"))).isPresent();
    assertThat(desk.releases.history(scheduled.id(), 100, 1).getFirst().actor())
        .isEqualTo(Actor.SCHEDULE);
  }

  @Test
  void saysHowExactlyTheInstantIsKept() {
    PressRelease soon = desk.create(content("Soon"));
    PressRelease far = desk.create(content("Far"));
    Instant now = desk.clock.instant();

    assertThat(desk.schedule(soon, now.plusMillis(149_999)).state().schedule().precision())
        .isEqualTo(Schedule.Precision.MINUTE);
    assertThat(desk.schedule(far, now.plusSeconds(150)).state().schedule().precision())
        .isEqualTo(Schedule.Precision.SECOND);
  }

  @Test
  void takesTheYearOfTheInstantInTheNewsroomsZone() {
    desk.newsrooms.replace(
        new Newsroom(Examples.HARBOUR, 2, "Harbour", ZoneId.of("Pacific/Auckland")));

    PressRelease scheduled =
        desk.schedule(desk.create(content("Midnight")), Instant.parse("2026-12-31T11:00:00Z"));

    assertThat(scheduled.requiredAddress().year()).isEqualTo(2027);
  }

  @Test
  void movesWhatIsReservedWhenTheYearIsAnother() {
    PressRelease scheduled = desk.schedule(desk.create(content("A lamp")), LATER);
    PressRelease moved = desk.schedule(scheduled, Instant.parse("2027-03-02T12:00:00Z"));

    assertThat(moved.requiredAddress().path()).isEqualTo("harbour/2027/a-lamp");
    assertThat(desk.releases.claimOn(address("a-lamp"))).isEmpty();
    assertThat(desk.releases.due(LATER, 10)).isEmpty();
  }

  @Test
  void givesUpTheAddressWhenItIsUnscheduledOrDiscarded() {
    PressRelease one = desk.schedule(desk.create(content("A lamp")), LATER);
    PressRelease draft = desk.unscheduleRelease.unschedule(desk.order(one));

    assertThat(draft.status()).isEqualTo(Status.DRAFT);
    assertThat(draft.state().address()).isNull();
    assertThat(desk.releases.claimOn(address("a-lamp"))).isEmpty();

    PressRelease two = desk.schedule(draft, LATER);
    desk.discardRelease.discard(desk.orderSeen(two));
    assertThat(desk.releases.claimOn(address("a-lamp"))).isEmpty();
    assertThat(desk.releases.due(LATER, 10)).isEmpty();
    assertThatThrownBy(() -> desk.releases.visible(two.id(), desk.caller))
        .isInstanceOf(ReleaseFailure.NotFound.class);
  }

  @Test
  void publishesAtOnceWhatIsLessThanAMinutePast() {
    Instant now = desk.clock.instant().plusSeconds(1);
    PressRelease published = desk.schedule(desk.create(content("Late")), now.minusSeconds(60));

    assertThat(published.status()).isEqualTo(Status.PUBLISHED);
    assertThat(published.state().publishedAt()).isEqualTo(desk.clock.instant());
  }

  @Test
  void refusesWhatIsMoreThanAMinutePast() {
    PressRelease draft = desk.create(content("Late"));
    Instant past = desk.clock.instant().minusMillis(60_001);

    assertThatThrownBy(() -> desk.schedule(draft, past))
        .isInstanceOf(ReleaseFailure.InstantPast.class);
    assertThat(desk.find(draft)).isEqualTo(draft);
  }

  @Test
  void refusesAnInstantBeforeTheEmbargo() {
    ReleaseLine line =
        new ReleaseLine(
            "EMBARGOED UNTIL 16:00",
            false,
            true,
            LocalDate.of(2026, 3, 2),
            LocalTime.of(16, 0),
            null);
    PressRelease draft = desk.create(content("Late").change().releaseLine(line).build());

    assertThatThrownBy(() -> desk.schedule(draft, LATER))
        .isInstanceOf(ReleaseFailure.EmbargoActive.class);
    assertThat(desk.schedule(draft, NOON.plus(Duration.ofHours(4))).status())
        .isEqualTo(Status.SCHEDULED);
  }

  @Test
  void publishesNowWhatIsScheduledAtTheAddressThatIsReserved() {
    PressRelease scheduled =
        desk.schedule(desk.create(content("Soon")), Instant.parse("2027-01-01T12:00:00Z"));
    PressRelease published = desk.publish(scheduled);

    assertThat(published.requiredAddress().year()).isEqualTo(2027);
    assertThat(desk.site.find(published.requiredAddress())).isPresent();
    assertThat(desk.releases.due(Instant.parse("2028-01-01T12:00:00Z"), 10)).isEmpty();
  }

  @Test
  void revisesWhatIsScheduledAndMovesItsAddressWithItsSlug() {
    PressRelease scheduled = desk.schedule(desk.create(content("Soon")), LATER);
    ReleaseContent other = content("Soon").change().slug(new Slug("at-last")).build();

    PressRelease revised =
        desk.reviseRelease.revise(desk.orderSeen(scheduled), Desk.submission(other));

    assertThat(revised.requiredAddress()).isEqualTo(address("at-last"));
    assertThat(desk.releases.claimOn(address("soon"))).isEmpty();
    assertThat(desk.releases.due(LATER, 10)).containsExactly(new Due(LATER, scheduled.id()));
  }

  @Test
  void refusesARevisionThatCouldNotBePublishedAtItsInstant() {
    PressRelease scheduled = desk.schedule(desk.create(content("Soon")), LATER);
    ReleaseContent bare = ReleaseContent.withHeadline("Soon").build();

    assertThatThrownBy(
            () -> desk.reviseRelease.revise(desk.orderSeen(scheduled), Desk.submission(bare)))
        .isInstanceOf(ReleaseFailure.Incomplete.class);
    assertThat(desk.find(scheduled)).isEqualTo(scheduled);
  }

  @Test
  void saysAllThatStandsInTheWayAtOnceAndChangesNothing() {
    desk.publish(desk.create(content("One").change().slug(new Slug("taken")).build()));
    ReleaseLine line =
        new ReleaseLine("EMBARGOED UNTIL MAY", false, true, LocalDate.of(2026, 5, 1), null, null);
    PressRelease draft =
        desk.create(
            ReleaseContent.withHeadline("Two").slug(new Slug("taken")).releaseLine(line).build());
    Order order = new Order(desk.caller, draft.id(), OptionalLong.of(9), null);

    PublishRelease.Outlook outlook =
        desk.publishRelease.preview(order, new Timing.At(moment(LATER)), List.of());

    assertThat(outlook.obstacles())
        .extracting(Object::getClass)
        .containsExactly(
            ReleaseFailure.OtherVersion.class,
            ReleaseFailure.Incomplete.class,
            ReleaseFailure.EmbargoActive.class,
            ReleaseFailure.SlugTaken.class);
    assertThat(outlook.address()).isEmpty();
    assertThat(outlook.at()).isEqualTo(LATER);
    assertThat(desk.find(draft)).isEqualTo(draft);
  }

  @Test
  void saysWhereAndWhenItWouldBePublished() {
    PressRelease draft = desk.create(content("Two"));

    PublishRelease.Outlook outlook =
        desk.publishRelease.preview(desk.order(draft), new Timing.At(moment(LATER)), List.of());

    assertThat(outlook.obstacles()).isEmpty();
    assertThat(outlook.address()).contains(address("two"));
    PressRelease published = desk.publish(draft);
    assertThat(
            desk.publishRelease
                .preview(desk.order(published), new Timing.Now(), List.of())
                .obstacles())
        .singleElement()
        .isInstanceOf(ReleaseFailure.AlreadyPublished.class);
  }

  @Test
  void setsAsideWhatCannotBePublishedAndTriesItAgainWithoutStoppingOthers() throws Exception {
    PressRelease good = desk.schedule(desk.create(content("Good")), LATER);
    PressRelease bad = desk.schedule(desk.create(content("Bad")), LATER);
    desk.renderer.breaks = (rendition, release) -> release.content().headline().equals("Bad");

    desk.runScheduleAt(LATER);

    assertThat(desk.find(good).status()).isEqualTo(Status.PUBLISHED);
    Summary listed =
        desk.releases
            .list(Examples.HARBOUR, Status.SCHEDULED, new Span(null, null, null), 10)
            .getFirst();
    assertThat(listed.failure().reason()).contains("cannot be rendered");
    assertThat(listed.failure().tries()).isEqualTo(1);
    assertThat(listed.failure().nextTry()).isEqualTo(LATER.plusSeconds(60));
    assertThat(desk.find(bad).state().schedule().at()).isEqualTo(LATER);

    desk.runScheduleAt(LATER.plusSeconds(60));
    assertThat(desk.find(bad).state().schedule().failure().nextTry())
        .isEqualTo(LATER.plusSeconds(180));
    desk.renderer.breaks = (rendition, release) -> false;
    desk.runScheduleAt(LATER.plusSeconds(180));
    assertThat(desk.find(bad).status()).isEqualTo(Status.PUBLISHED);
    assertThat(desk.releases.history(bad.id(), 100, 10))
        .extracting(HistoryEntry::action)
        .containsExactly(
            Action.PUBLISH, Action.POSTPONE, Action.POSTPONE, Action.SCHEDULE, Action.CREATE);
  }

  @Test
  void publishesEachOfThoseThatWerePreparedTogetherThoughOneHasChanged() throws Exception {
    List<PressRelease> due = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      due.add(desk.schedule(desk.create(content("Lamp " + i)), LATER));
    }
    Waiting revisedAtTheLastMoment =
        instant -> {
          synchronized (due) {
            PressRelease one = desk.find(due.get(2));
            if (instant.equals(LATER) && one.revision().number() == 1) {
              desk.reviseRelease.revise(
                  desk.orderSeen(one), Desk.submission(content("Another lamp")));
            }
          }
          desk.moveClockTo(instant);
        };

    desk.runSchedule(LATER.minusSeconds(30), revisedAtTheLastMoment);

    for (PressRelease each : due) {
      PressRelease published = desk.find(each);
      assertThat(published.status()).isEqualTo(Status.PUBLISHED);
      assertThat(published.state().publishedAt()).isEqualTo(LATER);
      assertThat(desk.site.find(published.requiredAddress())).isPresent();
    }
    assertThat(
            desk.site.find(desk.find(due.get(2)).requiredAddress()).orElseThrow().object().text())
        .contains("Another lamp");
  }

  @Test
  void isDueAtOnceAgainWhenItIsMended() throws Exception {
    PressRelease bad = desk.schedule(desk.create(content("Bad")), LATER);
    desk.renderer.breaks = (rendition, release) -> release.content().headline().equals("Bad");
    desk.runScheduleAt(LATER);

    desk.reviseRelease.revise(desk.orderSeen(desk.find(bad)), Desk.submission(content("Mended")));
    desk.runScheduleAt(LATER.plusSeconds(1));

    assertThat(desk.find(bad).status()).isEqualTo(Status.PUBLISHED);
    assertThat(desk.find(bad).state().schedule().failure()).isNull();
  }

  @Test
  void refusesARevisionOfWhatIsScheduledThatCannotBeRendered() {
    PressRelease good = desk.schedule(desk.create(content("Good")), LATER);
    desk.renderer.breaks = (rendition, release) -> release.content().headline().equals("Bad");

    assertThatThrownBy(
            () -> desk.reviseRelease.revise(desk.orderSeen(good), Desk.submission(content("Bad"))))
        .isInstanceOf(IllegalStateException.class);
    assertThat(desk.find(good)).isEqualTo(good);
  }

  @Test
  void looksNoFurtherAheadThanItCanWait() throws Exception {
    PressRelease near = desk.schedule(desk.create(content("Near")), LATER);
    PressRelease far = desk.schedule(desk.create(content("Far")), LATER.plusMillis(1));

    desk.runSchedule(LATER.minusSeconds(150), desk::moveClockTo);

    assertThat(desk.find(near).status()).isEqualTo(Status.PUBLISHED);
    assertThat(desk.find(far).status()).isEqualTo(Status.SCHEDULED);
  }

  @Test
  void keepsTheInstantInTheRunBeforeItAndLooksAfterItInTheOneBeforeThat() throws Exception {
    PressRelease own = desk.schedule(desk.create(content("Own")), LATER);
    desk.runSchedule(LATER.minusSeconds(61), desk::moveClockTo);
    PressRelease others = desk.schedule(desk.create(content("Others")), LATER.plusSeconds(3_600));
    desk.runSchedule(LATER.plusSeconds(3_600).minusMillis(61_001), desk::moveClockTo);

    assertThat(desk.find(own).state().publishedAt()).isEqualTo(LATER);
    assertThat(desk.find(others).state().publishedAt()).isEqualTo(LATER.plusMillis(3_600_500));
  }

  @Test
  void doesNotStepInWhereAnotherRunGetsOn() throws Exception {
    PressRelease first = desk.schedule(desk.create(content("First")), LATER);
    PressRelease second = desk.schedule(desk.create(content("Second")), LATER);
    PressRelease third = desk.schedule(desk.create(content("Third")), LATER);
    Deque<PressRelease> another = new ArrayDeque<>(List.of(first, second));

    desk.runScheduleInOneThread(
        LATER.minusSeconds(100),
        instant -> {
          desk.moveClockTo(instant);
          if (!another.isEmpty() && instant.isAfter(LATER)) {
            desk.publishRelease.publish(desk.order(another.remove()), new Timing.Now(), List.of());
          }
        });

    assertThat(desk.find(second).state().publishedAt()).isEqualTo(LATER.plusMillis(1_000));
    assertThat(desk.find(third).state().publishedAt()).isEqualTo(LATER.plusMillis(1_500));
  }

  @Test
  void readsAndRendersBeforeTheInstant() throws Exception {
    PressRelease scheduled = desk.schedule(desk.create(content("Early bird")), LATER);
    desk.renderer.breaks = (rendition, release) -> !desk.clock.instant().isBefore(LATER);

    desk.runScheduleInOneThread(
        LATER.minusSeconds(30),
        instant -> {
          assertThat(desk.site.find(scheduled.requiredAddress()).isPresent())
              .isEqualTo(instant.isAfter(LATER));
          desk.moveClockTo(instant);
        });

    assertThat(desk.find(scheduled).status()).isEqualTo(Status.PUBLISHED);
    assertThat(desk.find(scheduled).state().publishedAt()).isEqualTo(LATER);
  }

  @Test
  void rendersAnewWhatWasRevisedSinceItWasRendered() throws Exception {
    PressRelease scheduled = desk.schedule(desk.create(content("First")), LATER);
    ReleaseContent other = content("Second").change().slug(new Slug("first")).build();

    desk.runScheduleInOneThread(
        LATER.minusSeconds(30),
        instant -> {
          desk.moveClockTo(instant);
          if (instant.equals(LATER)) {
            desk.reviseRelease.revise(desk.orderSeen(scheduled), Desk.submission(other));
          }
        });

    assertThat(desk.find(scheduled).status()).isEqualTo(Status.PUBLISHED);
    assertThat(desk.site.find(address("first")).orElseThrow().object().text()).contains("Second");
  }

  @Test
  void rendersAnewWhatWasDelayedSoLongThatItsTimeWouldBeWrong() throws Exception {
    PressRelease scheduled = desk.schedule(desk.create(content("Delayed")), LATER);

    desk.runScheduleInOneThread(
        LATER.minusSeconds(30),
        instant -> desk.moveClockTo(instant.equals(LATER) ? LATER.plusSeconds(10) : instant));

    assertThat(desk.find(scheduled).state().publishedAt()).isEqualTo(LATER.plusSeconds(10));
  }

  @Test
  void readsBackWhatItHasWrittenAndMakesItRight() throws Exception {
    PressRelease scheduled = desk.schedule(desk.create(content("Read back")), LATER);
    Address address = scheduled.requiredAddress();

    desk.runScheduleInOneThread(
        LATER.minusSeconds(30),
        instant -> {
          desk.moveClockTo(instant);
          if (instant.isAfter(LATER)) {
            Site.Stored written = desk.site.find(address).orElseThrow();
            SiteObject.Answer page = new SiteObject.Page();
            desk.site.put(
                address.path(Rendition.PAGE),
                new SiteObject(
                    written.object().epoch(), page, "text/html; charset=utf-8", "somebody else's"),
                written.tag());
          }
        });

    assertThat(desk.site.find(address).orElseThrow().object().text()).contains("Read back");
  }

  @Test
  void findsWhatWasScheduledWhileItWaited() throws Exception {
    desk.schedule(desk.create(content("First")), LATER);
    PressRelease second = desk.create(content("Second"));
    List<PressRelease> meanwhile = new ArrayList<>();

    desk.runSchedule(
        LATER.minusSeconds(100),
        instant -> {
          desk.moveClockTo(instant);
          synchronized (meanwhile) {
            if (meanwhile.isEmpty()) {
              meanwhile.add(desk.schedule(second, LATER.minusSeconds(20)));
            }
          }
        });

    assertThat(desk.find(second).status()).isEqualTo(Status.PUBLISHED);
  }

  @Test
  void returnsAtOnceIfNothingIsDue() throws Exception {
    desk.runSchedule(
        NOON,
        instant -> {
          throw new AssertionError("nothing to wait for");
        });
  }

  @Test
  void missesNothingThatWasDueLongAgo() throws Exception {
    PressRelease scheduled = desk.schedule(desk.create(content("Missed")), LATER);

    desk.runScheduleAt(LATER.plus(Duration.ofDays(2)));

    assertThat(desk.find(scheduled).status()).isEqualTo(Status.PUBLISHED);
  }
}
