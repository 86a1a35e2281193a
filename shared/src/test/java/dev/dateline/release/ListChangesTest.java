package dev.dateline.release;

import static dev.dateline.release.Examples.HARBOUR;
import static dev.dateline.release.Examples.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.newsroom.Scope;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListChangesTest {
  private final Desk desk = new Desk();
  private final ApiKey writer = Examples.everything();
  private final ApiKey reader = Examples.key(HARBOUR, Scope.READ);
  private final ApiKey stranger = Examples.key(new NewsroomName("quay"), Scope.values());

  @Test
  void tellsAllThatHappenedSinceTheCursor() {
    PressRelease lamp = published("The lamp");
    ListChanges.Page first = list(writer, null);
    kill(lamp);

    ListChanges.Page second = list(writer, first.next());

    assertThat(actions(first)).containsExactly(Action.CREATE, Action.PUBLISH);
    assertThat(actions(second)).containsExactly(Action.KILL);
    assertThat(second.changes().getFirst().sequence()).isEqualTo(3);
    assertThat(list(writer, second.next()).changes()).isEmpty();
  }

  @Test
  void hasACursorToGoOnWithEvenWhereNothingHasHappened() {
    ListChanges.Page none = list(writer, null);
    assertThat(none.changes()).isEmpty();
    assertThat(none.more()).isFalse();

    published("The lamp");

    assertThat(actions(list(writer, none.next()))).containsExactly(Action.CREATE, Action.PUBLISH);
    ListChanges.Page all = list(writer, null);
    assertThat(list(writer, all.next()).next()).isEqualTo(all.next());
  }

  @Test
  void walksThroughAllPagesWithoutGapOrDouble() {
    for (int i = 0; i < 5; i++) {
      published("Number " + i);
    }
    for (int limit = 1; limit <= 11; limit++) {
      List<Long> met = new ArrayList<>();
      ListChanges.Page page = list(writer, new PageSize(limit), null);
      while (page.more()) {
        assertThat(page.changes()).hasSize(limit);
        page.changes().forEach(change -> met.add(change.sequence()));
        page = list(writer, new PageSize(limit), page.next());
      }
      page.changes().forEach(change -> met.add(change.sequence()));
      assertThat(met).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
    }
  }

  @Test
  void tellsAReaderOnlyWhatIsPublicWithNumbersThatTellOfNothingElse() {
    desk.project(desk.create(content("A draft")));
    PressRelease lamp = published("The lamp");
    desk.project(desk.create(content("Another draft")));
    kill(lamp);

    ListChanges.Page page = list(reader, null);

    assertThat(page.kind()).isEqualTo(ListChanges.Kind.OF_READERS);
    assertThat(actions(page)).containsExactly(Action.PUBLISH, Action.KILL);
    assertThat(page.changes()).extracting(NumberedChange::sequence).containsExactly(1L, 2L);
  }

  @Test
  void tellsNothingOfAnotherNewsroom() {
    published("The lamp");
    String cursor = list(writer, null).next();

    assertThat(list(stranger, null).changes()).isEmpty();
    assertRefused(stranger, cursor, "is not of this log");
  }

  @Test
  void takesACursorOnlyFromAKeyThatSeesAsMuchAsTheOneThatGotIt() {
    published("The lamp");

    assertRefused(reader, list(writer, null).next(), "use a key that sees as much");
    assertRefused(writer, list(reader, null).next(), "use a key that sees as much");
  }

  @Test
  void refusesCursorsThatItDidNotWrite() {
    published("The lamp");
    String cursor = list(writer, null).next();

    for (String other : List.of("", "x", cursor + "A", cursor.substring(2), "%%", "MQ")) {
      assertRefused(writer, other, "is not of this log");
    }
  }

  @Test
  void refusesACursorOfALogThatWasBegunAnew() {
    PressRelease lamp = published("The lamp");
    String last = list(writer, null).next();
    desk.log.forget();
    assertRefused(writer, last, "begin without one");

    published("The bell");
    desk.project(lamp);

    assertRefused(writer, last, "begin without one");
    assertThat(list(writer, null).changes()).hasSize(4);
  }

  @Test
  void tellsTheWholePastOfAReleaseEvenBeforeItIsNumbered() {
    PressRelease draft = desk.create(content("The lamp"));
    desk.discardRelease.discard(desk.orderSeen(draft));

    ListChanges.Page first = ofRelease(writer, draft.id(), 1, null);
    ListChanges.Page second = ofRelease(writer, draft.id(), 1, first.next());

    assertThat(first.more()).isTrue();
    assertThat(actions(first)).containsExactly(Action.CREATE);
    assertThat(actions(second)).containsExactly(Action.DISCARD);
    assertThat(second.more()).isFalse();
    assertThat(ofRelease(writer, draft.id(), 1, second.next()).changes()).isEmpty();
  }

  @Test
  void knowsNoReleaseOfAnotherNewsroom() {
    PressRelease lamp = published("The lamp");

    assertThatThrownBy(() -> ofRelease(stranger, lamp.id(), 9, null))
        .isInstanceOf(ReleaseFailure.NotFound.class);
    assertThatThrownBy(() -> ofRelease(writer, Examples.id(404), 9, null))
        .isInstanceOf(ReleaseFailure.NotFound.class);
  }

  @Test
  void tellsWhatOneActorDid() throws InterruptedException {
    PressRelease lamp = published("The lamp");
    PressRelease bell = desk.create(content("The bell"));
    desk.schedule(bell, desk.clock.instant().plusSeconds(600));
    desk.runScheduleAt(desk.clock.instant().plusSeconds(600));
    desk.project(bell);

    ListChanges.Page bySchedule = ofActor(writer, Actor.SCHEDULE, null);
    ListChanges.Page byDesk = ofActor(writer, Actor.of(writer), null);

    assertThat(bySchedule.changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.release()).isEqualTo(bell.id());
              assertThat(change.sequence()).isEqualTo(5);
            });
    assertThat(byDesk.changes())
        .extracting(NumberedChange::release)
        .containsExactly(lamp.id(), lamp.id(), bell.id(), bell.id());
    assertThat(ofActor(stranger, Actor.SCHEDULE, null).changes()).isEmpty();
    assertRefused(writer, byDesk.next(), "keep release and actor");
  }

  private void assertRefused(ApiKey caller, String cursor, String hint) {
    assertThatThrownBy(() -> list(caller, cursor))
        .isInstanceOfSatisfying(
            ReleaseFailure.InvalidQuestion.class,
            failure ->
                assertThat(failure.faults())
                    .singleElement()
                    .satisfies(
                        fault -> {
                          assertThat(fault.place()).isEqualTo("cursor");
                          assertThat(fault.detail()).contains(hint);
                        }));
  }

  private PressRelease published(String headline) {
    PressRelease release = desk.publish(desk.create(content(headline)));
    desk.project(release);
    return release;
  }

  private void kill(PressRelease release) {
    desk.killRelease.kill(desk.order(release), "It named a person.");
    desk.project(release);
  }

  private ListChanges.Page list(ApiKey caller, @Nullable String cursor) {
    return list(caller, PageSize.USUAL, cursor);
  }

  private ListChanges.Page list(ApiKey caller, PageSize limit, @Nullable String cursor) {
    return desk.listChanges.list(caller, new ListChanges.Question(null, null, limit, cursor));
  }

  private ListChanges.Page ofRelease(
      ApiKey caller, ReleaseId id, int limit, @Nullable String cursor) {
    return desk.listChanges.list(
        caller, new ListChanges.Question(id, null, new PageSize(limit), cursor));
  }

  private ListChanges.Page ofActor(ApiKey caller, Actor actor, @Nullable String cursor) {
    return desk.listChanges.list(
        caller, new ListChanges.Question(null, actor, PageSize.USUAL, cursor));
  }

  private static List<Action> actions(ListChanges.Page page) {
    return page.changes().stream().map(change -> change.step().action()).toList();
  }
}
