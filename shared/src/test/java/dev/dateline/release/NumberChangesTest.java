package dev.dateline.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.dateline.newsroom.NewsroomName;
import dev.dateline.release.Interleaving.Strand;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class NumberChangesTest {
  private final Desk desk = new Desk();

  @Test
  void numbersEveryChangeOfAReleaseOnceHoweverOftenItIsAsked() {
    PressRelease lamp = desk.publish(desk.create(Examples.content("The lamp")));

    assertThat(desk.numberChanges.number(lamp)).isEqualTo(2);
    assertThat(desk.numberChanges.number(lamp)).isZero();

    assertThat(all())
        .extracting(NumberedChange::sequence, change -> change.step().action())
        .containsExactly(tuple(1L, Action.CREATE), tuple(2L, Action.PUBLISH));
  }

  @Test
  void leavesOutWhatCameAfterThatWhichReadersSee() {
    PressRelease lamp = desk.publish(desk.create(Examples.content("The lamp")));
    PressRelease corrected = desk.correct(lamp, Examples.content("The light"));

    desk.numberChanges.number(lamp);
    assertThat(all()).extracting(change -> change.step().version()).containsExactly(1L, 2L);

    desk.numberChanges.number(corrected);
    assertThat(all()).extracting(change -> change.step().version()).containsExactly(1L, 2L, 3L);
  }

  @Test
  void numbersMoreChangesThanOneTransactionHolds() {
    PressRelease release = desk.create(Examples.content("Of many versions"));
    int versions = 2 * Numbering.MOST + 1;
    for (int i = 1; i < versions; i++) {
      release =
          desk.reviseRelease.revise(
              desk.orderSeen(release), Desk.submission(Examples.content("Version " + i)));
    }

    assertThat(desk.numberChanges.number(release)).isEqualTo(versions);

    assertThat(all()).hasSize(versions);
  }

  @Test
  void catchesUpWithChangesWhoseRecordsWereLost() {
    PressRelease lamp = desk.publish(desk.create(Examples.content("The lamp")));
    desk.killRelease.kill(desk.order(lamp), "It named a person.");

    desk.project(lamp);

    assertThat(desk.log.read(new Log.OfPublic(Examples.HARBOUR), 1, 10))
        .extracting(change -> change.step().action())
        .containsExactly(Action.PUBLISH, Action.KILL);
  }

  @Test
  void givesUpWhereOthersAreAlwaysFasterSoThatTheStreamAsksAgain() {
    PressRelease lamp = desk.publish(desk.create(Examples.content("The lamp")));
    ChangeLog busy =
        new ChangeLog() {
          @Override
          public Head head(NewsroomName newsroom) {
            return Head.NONE;
          }

          @Override
          public long loggedVersion(NewsroomName newsroom, ReleaseId release) {
            return 0;
          }

          @Override
          public boolean append(Numbering numbering) {
            return false;
          }

          @Override
          public List<NumberedChange> read(Log log, long first, int limit) {
            return List.of();
          }
        };
    ProjectSite projector =
        new ProjectSite(
            desk.releases,
            new Projection(
                desk.converge,
                new ShelveRelease(desk.shelves),
                new NumberChanges(desk.releases, busy),
                desk.convergeShelves,
                desk.listings),
            aside -> {
              throw new AssertionError("nobody is at fault: " + aside);
            },
            desk.clock);

    assertThatThrownBy(() -> projector.project(List.of(lamp.id()))).isInstanceOf(Contended.class);
  }

  /** Stopped after each call and ended there or not, while the other gets on as far as it does. */
  @Test
  void twoProjectorsOfOneReleaseNumberEachChangeOnce() throws Exception {
    int points = 0;
    for (int first = 0; first <= 9; first++) {
      for (int second = 0; second <= 9; second++) {
        for (boolean ends : new boolean[] {false, true}) {
          BusyDesk busy = new BusyDesk();
          ReleaseId id = published(busy, "a");
          tryAtOnce(busy, id, id, first, second, ends);
          points++;
        }
      }
    }
    assertThat(points).isEqualTo(200);
  }

  @Test
  void twoProjectorsOfTwoReleasesNumberEachChangeOnce() throws Exception {
    for (int first = 0; first <= 9; first++) {
      for (int second = 0; second <= 9; second++) {
        for (boolean ends : new boolean[] {false, true}) {
          BusyDesk busy = new BusyDesk();
          ReleaseId one = published(busy, "a");
          ReleaseId other = published(busy, "b");
          tryAtOnce(busy, one, other, first, second, ends);
        }
      }
    }
  }

  @Test
  void isAtWorkWhileAReleaseIsKilledAndTellsOfThatOnlyOnceReadersSeeIt() throws Exception {
    for (int steps = 0; steps <= 9; steps++) {
      BusyDesk busy = new BusyDesk();
      ReleaseId id = published(busy, "a");
      Strand projector = busy.interleaving.begin("projector", () -> busy.project(id));
      go(projector, steps);
      Strand kill =
          busy.interleaving.begin(
              "kill",
              () ->
                  busy.killRelease.kill(
                      new Order(Examples.everything(), id, OptionalLong.empty(), null), "Wrong."));
      kill.until("Site.put");
      projector.finish();
      kill.end();
      busy.requireRightOnceProjected();
    }
  }

  private static void tryAtOnce(
      BusyDesk busy, ReleaseId one, ReleaseId other, int first, int second, boolean ends)
      throws Exception {
    Strand projector = busy.interleaving.begin("one", () -> busy.projectSite.project(List.of(one)));
    Strand another =
        busy.interleaving.begin("other", () -> busy.projectSite.project(List.of(other)));
    go(projector, first);
    go(another, second);
    if (ends) {
      projector.end();
      another.end();
    } else {
      projector.finish();
      another.finish();
      busy.requireLogged();
    }
    busy.requireRightOnceProjected();
  }

  private static void go(Strand strand, int steps) {
    for (int i = 0; i < steps && !strand.isDone(); i++) {
      strand.step();
    }
  }

  private static ReleaseId published(BusyDesk busy, String slug) {
    ReleaseId id = busy.draft(slug).id();
    busy.publishRelease.publish(
        new Order(Examples.everything(), id, OptionalLong.empty(), null),
        new Timing.Now(),
        List.of());
    return id;
  }

  private List<NumberedChange> all() {
    return desk.log.read(new Log.All(Examples.HARBOUR), 1, 1_000);
  }
}
