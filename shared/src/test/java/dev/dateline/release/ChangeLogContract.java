package dev.dateline.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.newsroom.NewsroomName;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every store of logs does; each test has a store of its own. */
public abstract class ChangeLogContract {
  private static final NewsroomName HARBOUR = Examples.HARBOUR;
  private static final NewsroomName QUAY = new NewsroomName("quay");
  private static final Actor DESK = new Actor(Actor.Kind.KEY, "press desk");
  private static final ReleaseId LAMP = Examples.id(1);
  private static final ReleaseId BUOY = Examples.id(2);

  protected abstract ChangeLog log();

  @Test
  void isEmptyAtFirst() {
    assertThat(log().head(HARBOUR)).isEqualTo(ChangeLog.Head.NONE);
    assertThat(log().loggedVersion(HARBOUR, LAMP)).isZero();
    assertThat(all(1, 10)).isEmpty();
  }

  @Test
  void givesBackWhatWasLoggedWhollyAndInOrder() {
    HistoryEntry created = step(1, Action.CREATE, DESK);
    HistoryEntry published = whole(2);
    append(LAMP, created, published);

    assertThat(all(1, 10))
        .containsExactly(
            new NumberedChange(1, LAMP, created), new NumberedChange(2, LAMP, published));
    assertThat(log().head(HARBOUR)).isEqualTo(new ChangeLog.Head(2, 1));
    assertThat(log().loggedVersion(HARBOUR, LAMP)).isEqualTo(2);
  }

  @Test
  void numbersWhatReadersMayKnowForItself() {
    append(LAMP, step(1, Action.CREATE, DESK), step(2, Action.PUBLISH, DESK));
    append(BUOY, step(1, Action.CREATE, DESK));
    append(BUOY, step(2, Action.SCHEDULE, DESK), step(3, Action.PUBLISH, Actor.SCHEDULE));

    assertThat(log().read(new Log.OfPublic(HARBOUR), 1, 10))
        .containsExactly(
            new NumberedChange(1, LAMP, step(2, Action.PUBLISH, DESK)),
            new NumberedChange(2, BUOY, step(3, Action.PUBLISH, Actor.SCHEDULE)));
    assertThat(log().head(HARBOUR)).isEqualTo(new ChangeLog.Head(5, 2));
  }

  @Test
  void findsWhatOneActorDidByTheNumbersAmongAll() {
    Actor sameName = new Actor(Actor.Kind.KEY, Actor.SCHEDULE.name());
    Actor longest = new Actor(Actor.Kind.KEY, "ünd# ".repeat(1_000));
    append(LAMP, step(1, Action.CREATE, longest), step(2, Action.SCHEDULE, sameName));
    append(LAMP, step(3, Action.PUBLISH, Actor.SCHEDULE), step(4, Action.KILL, longest));

    assertThat(log().read(new Log.OfActor(HARBOUR, longest), 1, 10))
        .extracting(NumberedChange::sequence)
        .containsExactly(1L, 4L);
    assertThat(log().read(new Log.OfActor(HARBOUR, Actor.SCHEDULE), 1, 10))
        .extracting(NumberedChange::sequence)
        .containsExactly(3L);
    assertThat(log().read(new Log.OfActor(HARBOUR, sameName), 1, 10))
        .extracting(NumberedChange::sequence)
        .containsExactly(2L);
  }

  @Test
  void readsAPartOfWhatOneActorDidWhateverOthersDidMeanwhile() {
    append(LAMP, step(1, Action.CREATE, DESK), step(2, Action.SCHEDULE, DESK));
    append(BUOY, step(1, Action.PUBLISH, Actor.SCHEDULE));
    append(LAMP, step(3, Action.PUBLISH, Actor.SCHEDULE), step(4, Action.KILL, DESK));

    assertThat(log().read(new Log.OfActor(HARBOUR, DESK), 2, 2))
        .extracting(NumberedChange::sequence)
        .containsExactly(2L, 5L);
  }

  @Test
  void readsAPartOfALog() {
    append(LAMP, steps(1, Numbering.MOST));

    assertThat(all(3, 4)).extracting(NumberedChange::sequence).containsExactly(3L, 4L, 5L, 6L);
    assertThat(all(Numbering.MOST, 4)).hasSize(1);
    assertThat(all(Numbering.MOST + 1, 4)).isEmpty();
  }

  @Test
  void takesAsManyLargeStepsAtOnceAsANumberingMayHave() {
    HistoryEntry[] largest = new HistoryEntry[Numbering.MOST];
    for (int i = 0; i < largest.length; i++) {
      largest[i] = largest(i + 1);
    }

    append(LAMP, largest);

    assertThat(all(1, 100)).extracting(NumberedChange::step).containsExactly(largest);
  }

  @Test
  void refusesWhatWasNumberedBehindAnotherHead() {
    Numbering late = numbering(BUOY, step(1, Action.CREATE, DESK));
    append(LAMP, step(1, Action.CREATE, DESK));

    assertThat(log().append(late)).isFalse();

    assertThat(log().loggedVersion(HARBOUR, BUOY)).isZero();
    assertThat(all(1, 10)).hasSize(1);
  }

  @Test
  void refusesWhatIsLoggedAlready() {
    append(LAMP, step(1, Action.CREATE, DESK), step(2, Action.PUBLISH, DESK));

    assertThat(log().append(numbering(LAMP, step(2, Action.PUBLISH, DESK)))).isFalse();
    assertThat(log().append(numbering(LAMP, step(1, Action.CREATE, DESK)))).isFalse();
    assertThat(log().append(numbering(LAMP, step(4, Action.KILL, DESK)))).isFalse();

    assertThat(log().head(HARBOUR)).isEqualTo(new ChangeLog.Head(2, 1));
  }

  @Test
  void keepsNewsroomsApart() {
    append(LAMP, step(1, Action.CREATE, DESK));

    assertThat(log().head(QUAY)).isEqualTo(ChangeLog.Head.NONE);
    assertThat(log().read(new Log.All(QUAY), 1, 10)).isEmpty();
    assertThat(log().read(new Log.OfActor(QUAY, DESK), 1, 10)).isEmpty();
    assertThat(
            log()
                .append(
                    new Numbering(
                        QUAY, BUOY, log().head(QUAY), List.of(step(1, Action.CREATE, DESK)))))
        .isTrue();
    assertThat(log().read(new Log.All(QUAY), 1, 10)).hasSize(1);
  }

  @Test
  void leavesNoGapAndNoDoubleWhereManyWriteAtOnce() throws Exception {
    int writers = 8;
    try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < writers; i++) {
        ReleaseId id = Examples.id(100 + i);
        running.add(
            threads.submit(
                () -> {
                  for (int version = 1; version <= 3; version++) {
                    HistoryEntry step = step(version, Action.PUBLISH, DESK);
                    while (!log().append(numbering(id, step))) {
                      Thread.onSpinWait();
                    }
                  }
                }));
      }
      for (Future<?> each : running) {
        each.get();
      }
    }

    List<NumberedChange> all = all(1, 100);
    assertThat(all)
        .extracting(NumberedChange::sequence)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, writers * 3L).boxed().toList());
    assertThat(log().read(new Log.OfPublic(HARBOUR), 1, 100)).isEqualTo(all);
    for (int i = 0; i < writers; i++) {
      ReleaseId id = Examples.id(100 + i);
      assertThat(all.stream().filter(change -> change.release().equals(id)))
          .extracting(change -> change.step().version())
          .containsExactly(1L, 2L, 3L);
    }
  }

  private List<NumberedChange> all(long first, int limit) {
    return log().read(new Log.All(HARBOUR), first, limit);
  }

  private void append(ReleaseId release, HistoryEntry... steps) {
    assertThat(log().append(numbering(release, steps))).isTrue();
  }

  private Numbering numbering(ReleaseId release, HistoryEntry... steps) {
    return new Numbering(HARBOUR, release, log().head(HARBOUR), List.of(steps));
  }

  private static HistoryEntry[] steps(long first, int count) {
    return LongStream.range(first, first + count)
        .mapToObj(version -> step(version, Action.CORRECT, DESK))
        .toArray(HistoryEntry[]::new);
  }

  private static HistoryEntry step(long version, Action action, Actor actor) {
    return new HistoryEntry(
        version,
        action,
        actor,
        Examples.NOON.plusSeconds(version),
        1,
        action == Action.CREATE ? Status.DRAFT : Status.PUBLISHED,
        List.of(),
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of());
  }

  /** Has every member that a step can have. */
  private static HistoryEntry whole(long version) {
    return new HistoryEntry(
        version,
        Action.IMPORT,
        DESK,
        Examples.NOON,
        3,
        Status.PUBLISHED,
        List.of("/headline"),
        Examples.address("lamp"),
        Examples.NOON,
        "A note.",
        Correction.Weight.CLARIFICATION,
        BUOY,
        List.of(Examples.address("old-lamp")),
        List.of(new Overriding("LENGTH", "It is short.")));
  }

  private static HistoryEntry largest(long version) {
    List<Overriding> overridings = new ArrayList<>();
    for (int i = 0; i < Overriding.MOST; i++) {
      overridings.add(new Overriding("CODE-" + i, "\ud83d\udea2".repeat(250)));
    }
    return new HistoryEntry(
        version,
        Action.CORRECT,
        DESK,
        Examples.NOON,
        3,
        Status.PUBLISHED,
        List.of("/headline"),
        Examples.address("lamp"),
        Examples.NOON,
        "\ud83d\udea2".repeat(1_000),
        Correction.Weight.CLARIFICATION,
        null,
        List.of(),
        overridings);
  }
}
