package dev.dateline.release;

import static dev.dateline.release.Examples.address;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.release.Interleaving.Strand;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Operations that meet at the worst moments; {@link InterleavingsTest} tries all other moments. */
class OperationsAtOnceTest {
  private static final Address A = address("a");
  private static final Address B = address("b");

  private final BusyDesk desk = new BusyDesk();

  @AfterEach
  void allIsRightInTheEnd() {
    desk.requireTable();
    desk.requireRightOnceProjected();
  }

  @Test
  void anOldPublicationsPutArrivesAfterAKill() {
    ReleaseId id = desk.draft("a").id();
    Strand publication = begin(publish(id));
    publication.until("Site.put");

    begin(kill(id)).finish();
    publication.finish();

    assertThat(seenAt(A).kind()).isEqualTo(Seen.Kind.GONE);
  }

  @Test
  void anOldCorrectionsPutArrivesAfterAKill() {
    ReleaseId id = published("a");
    Strand correction = begin(correct(id, null));
    correction.until("Site.put");

    begin(kill(id)).finish();
    correction.finish();

    assertThat(seenAt(A).kind()).isEqualTo(Seen.Kind.GONE);
  }

  @Test
  void aPublicationsPutArrivesBetweenAKillAndItsTombstone() {
    ReleaseId id = desk.draft("a").id();
    Strand publication = begin(publish(id));
    publication.until("Site.put");
    Strand kill = begin(kill(id));
    kill.until("Site.put");

    publication.finish();
    kill.finish();

    assertThat(seenAt(A).kind()).isEqualTo(Seen.Kind.GONE);
  }

  @Test
  void ofTwoCorrectionsOfOneVersionTheSecondIsRefused() {
    ReleaseId id = published("a");
    Errand first = correct(id, null);
    Errand second = correct(id, null);
    Strand one = begin(first);
    Strand other = begin(second);
    one.until("Releases.commit");
    other.until("Releases.commit");

    other.finish();
    one.finish();

    assertThat(first.refused()).isInstanceOf(ReleaseFailure.OtherVersion.class);
    assertThat(second.refused()).isNull();
    assertThat(seenAt(A).version()).isEqualTo(3);
  }

  @Test
  void theOlderOfTwoCorrectionsComesToTheSiteLast() {
    ReleaseId id = published("a");
    Strand older = begin(correct(id, null));
    older.until("Site.put");
    Strand newer = begin(correct(id, null));
    newer.until("Site.put");

    newer.finish();
    older.finish();

    assertThat(seenAt(A).version()).isEqualTo(4);
  }

  @Test
  void twoReleasesSwapTheirAddressesWhileBothAreCorrected() {
    ReleaseId first = published("a");
    ReleaseId second = published("b");
    begin(correct(first, "aside")).finish();
    List<Errand> errands =
        List.of(
            correct(second, "a"), correct(first, "b"), correct(second, null), correct(first, null));
    List<Strand> strands = errands.stream().map(this::begin).toList();
    strands.forEach(strand -> strand.until("Site.put"));

    strands.reversed().forEach(Strand::finish);

    assertThat(errands).extracting(Errand::refused).containsOnlyNulls();
    assertThat(seenAt(A).isOf(second)).isTrue();
    assertThat(seenAt(B).isOf(first)).isTrue();
    // A browser may remember that both led elsewhere.
    assertThat(seenAt(address("aside")).isOf(first)).isTrue();
    desk.requireReadable();
  }

  @Test
  void anAddressIsTakenOverWhileWhoLeftItIsKilled() {
    ReleaseId left = published("a");
    begin(correct(left, "b")).finish();
    ReleaseId taker = desk.draft("a").id();
    Strand kill = begin(kill(left));
    kill.until("Releases.commit");
    Strand publication = begin(publish(taker));
    publication.until("Site.put");

    kill.finish();
    publication.finish();

    assertThat(seenAt(A).isOf(taker)).isTrue();
    assertThat(seenAt(B).kind()).isEqualTo(Seen.Kind.GONE);
  }

  @Test
  void aReleaseMovesWhileItsAddressIsMadeSureOf() {
    ReleaseId id = published("a");
    Strand projection = desk.interleaving.begin("projection", () -> desk.project(id));
    projection.until("Releases.claimOn");
    projection.step();

    begin(correct(id, "b")).finish();
    projection.finish();

    assertThat(seenAt(A).of()).isEqualTo(B.path());
    assertThat(seenAt(B).isOf(id)).isTrue();
  }

  @Test
  void aReleaseIsKilledWhileAnotherIsToLeadToIt() {
    ReleaseId from = published("a");
    ReleaseId to = published("b");
    Errand errand = redirect(from, to);
    Strand redirection = begin(errand);
    redirection.until("Releases.commit");

    begin(kill(to)).finish();
    redirection.finish();

    assertThat(errand.refused()).isInstanceOf(ReleaseFailure.NowhereToLead.class);
    assertThat(seenAt(A).isOf(from)).isTrue();
  }

  @Test
  void aReleaseIsKilledBeforeThoseWhoLeadToItDo() {
    ReleaseId from = published("a");
    ReleaseId to = published("b");
    Strand redirection = begin(redirect(from, to));
    redirection.until("Site.put");

    begin(kill(to)).finish();
    redirection.finish();

    assertThat(seenAt(A)).isEqualTo(seenAt(B));
    assertThat(seenAt(A).kind()).isEqualTo(Seen.Kind.GONE);
  }

  @Test
  void twoSweepsAtOneInstantPublishOnce() {
    ReleaseId id = desk.draft("a").id();
    begin(schedule(id, desk.clock.instant().plusSeconds(60))).finish();
    List<Strand> sweeps =
        List.of(
            desk.interleaving.begin("one", desk::sweep),
            desk.interleaving.begin("other", desk::sweep));
    sweeps.forEach(sweep -> sweep.until("its threads' end"));
    List<Strand> threads =
        List.of(desk.interleaving.strand("one.1"), desk.interleaving.strand("other.1"));
    threads.forEach(thread -> thread.until("Releases.commit"));

    threads.forEach(Strand::finish);
    sweeps.forEach(Strand::finish);

    assertThat(desk.ledger.life(id))
        .extracting(Ledger.Entry::action)
        .containsExactly(Action.CREATE, Action.SCHEDULE, Action.PUBLISH);
    assertThat(seenAt(A).version()).isEqualTo(3);
  }

  @Test
  void aReleaseIsUnscheduledOrPublishedAtItsInstantAndNotBoth() {
    ReleaseId id = desk.draft("a").id();
    begin(schedule(id, desk.clock.instant().plusSeconds(60))).finish();
    Strand sweep = desk.interleaving.begin("sweep", desk::sweep);
    sweep.until("its threads' end");
    Strand thread = desk.interleaving.strand("sweep.1");
    thread.until("Releases.commit");

    begin(unschedule(id)).finish();
    thread.finish();
    sweep.finish();

    assertThat(desk.ledger.newest(id).status()).isEqualTo(Status.DRAFT);
    assertThat(desk.readers.at(A)).isEmpty();
  }

  @Test
  void ofTwoWhoGiveAReservationUpTheSecondIsRefused() {
    ReleaseId id = desk.draft("a").id();
    begin(schedule(id, desk.clock.instant().plus(Duration.ofDays(1)))).finish();
    Errand first = unschedule(id);
    Errand second = unschedule(id);
    Strand slow = begin(first);
    slow.until("Releases.find");
    slow.step();

    begin(second).finish();
    slow.finish();

    assertThat(second.refused()).isNull();
    assertThat(first.refused()).isInstanceOf(ReleaseFailure.WrongStatus.class);
  }

  @Test
  void aReservationThatWasGivenUpIsAnothersBeforeItIsMoved() {
    ReleaseId id = desk.draft("a").id();
    Instant tomorrow = desk.clock.instant().plus(Duration.ofDays(1));
    begin(schedule(id, tomorrow)).finish();
    CreateRelease.Submission moved = desk.submission("b");
    Errand revision =
        errand(Action.REVISE, id, order -> desk.reviseRelease.revise(order, moved)).seen(2);
    Strand slow = begin(revision);
    slow.until("Releases.claimOn");

    begin(unschedule(id)).finish();
    ReleaseId other = desk.draft("a").id();
    begin(schedule(other, tomorrow)).finish();
    slow.finish();

    assertThat(revision.refused()).isInstanceOf(ReleaseFailure.OtherVersion.class);
    assertThat(desk.ledger.newest(other).state().address()).isEqualTo(A);
  }

  @Test
  void aProcessThatEndsBeforeThePageIsOutLeavesThatToTheProjector() {
    ReleaseId id = desk.draft("a").id();
    Strand publication = begin(publish(id));
    publication.until("Site.put");

    publication.end();
    assertThat(desk.readers.at(A)).isEmpty();
    desk.project(id);

    assertThat(seenAt(A).isOf(id)).isTrue();
  }

  private Seen seenAt(Address address) {
    return desk.readers.at(address).orElseThrow();
  }

  private ReleaseId published(String slug) {
    ReleaseId id = desk.draft(slug).id();
    begin(publish(id)).finish();
    return id;
  }

  private Strand begin(Errand errand) {
    return desk.interleaving.begin(errand.toString(), errand::send);
  }

  private Errand publish(ReleaseId id) {
    return errand(
        Action.PUBLISH,
        id,
        order -> desk.publishRelease.publish(order, new Timing.Now(), List.of()));
  }

  private Errand schedule(ReleaseId id, Instant at) {
    return errand(
        Action.SCHEDULE,
        id,
        order -> desk.publishRelease.publish(order, new Timing.At(Examples.moment(at)), List.of()));
  }

  private Errand unschedule(ReleaseId id) {
    return errand(Action.UNSCHEDULE, id, desk.unscheduleRelease::unschedule);
  }

  /** Of whoever reads the release first, and gives it another slug where one is named. */
  private Errand correct(ReleaseId id, String slug) {
    var amendment =
        new CorrectRelease.Amendment(
            Correction.Weight.CORRECTION, "The lamp was wrong.", desk.submission(slug), List.of());
    return errand(Action.CORRECT, id, order -> desk.correctRelease.correct(order, amendment))
        .reading();
  }

  private Errand kill(ReleaseId id) {
    return errand(Action.KILL, id, order -> desk.killRelease.kill(order, "It was wrong."));
  }

  private Errand redirect(ReleaseId id, ReleaseId to) {
    return errand(Action.REDIRECT, id, order -> desk.redirectRelease.redirect(order, to, null));
  }

  private Errand errand(Action action, ReleaseId id, Errand.Asked asked) {
    return new Errand(desk, action + " by hand", action, id, null, asked);
  }
}
