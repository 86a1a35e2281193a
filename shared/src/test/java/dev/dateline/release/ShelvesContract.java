package dev.dateline.release;

import static dev.dateline.release.Examples.HARBOUR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.newsroom.NewsroomName;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of shelves does; each test has a store of its own. */
public abstract class ShelvesContract {
  private static final NewsroomName QUAY = new NewsroomName("quay");
  private static final Shelf YEAR = Shelf.of(2026);
  private static final Shelf LETTERS = Shelf.of("Open letters");
  private static final ReleaseId LAMP = Examples.id(1);
  private static final ReleaseId BUOY = Examples.id(2);
  private static final Listed LISTED = listed("The lamp");

  protected abstract Shelves shelves();

  @Test
  void areEmptyAtFirst() {
    assertThat(shelves().head(HARBOUR, YEAR)).isEqualTo(Shelves.Head.opening(YEAR));
    assertThat(shelves().heads(HARBOUR, Shelf.Kind.YEAR)).isEmpty();
    assertThat(shelves().entries(HARBOUR, YEAR, 1, 50)).isEmpty();
    assertThat(shelves().placement(HARBOUR, LAMP)).isEqualTo(Placement.NOWHERE);
  }

  @Test
  void giveBackWhatWasPutOnThem() {
    Listed whole =
        new Listed(
            Kind.STATEMENT,
            "The \"lamp\"",
            new Language("nb"),
            Examples.address("lamp"),
            Correction.Weight.CLARIFICATION,
            Examples.NOON,
            Examples.NOON.plusSeconds(9));
    assertThat(put(LAMP, whole, YEAR, LETTERS)).isTrue();

    assertThat(shelves().head(HARBOUR, YEAR)).isEqualTo(new Shelves.Head(YEAR, 1, 1, 1, 1));
    assertThat(shelves().entries(HARBOUR, LETTERS, 1, 50))
        .containsExactly(new Shelves.Entry(1, 1, LAMP, whole));
    assertThat(shelves().placement(HARBOUR, LAMP))
        .isEqualTo(
            new Placement(
                1,
                1,
                whole,
                List.of(
                    new Placement.Place(YEAR, 1, true), new Placement.Place(LETTERS, 1, true))));
  }

  @Test
  void keepTheNumberAndForgetTheRest() {
    put(LAMP, LISTED, YEAR);
    put(BUOY, listed("The buoy"), YEAR);
    assertThat(put(LAMP, null, YEAR)).isTrue();

    assertThat(shelves().head(HARBOUR, YEAR)).isEqualTo(new Shelves.Head(YEAR, 2, 1, 1, 3));
    assertThat(shelves().entries(HARBOUR, YEAR, 1, 50))
        .containsExactly(
            new Shelves.Entry(1, 3, LAMP, null), new Shelves.Entry(2, 2, BUOY, listed("The buoy")));
    assertThat(shelves().placement(HARBOUR, LAMP).listed()).isNull();
  }

  @Test
  void countHowOftenTheyTurnEmptyAndBack() {
    put(LAMP, LISTED, YEAR);
    put(LAMP, null, YEAR);
    put(LAMP, null, YEAR);
    assertThat(shelves().head(HARBOUR, YEAR)).isEqualTo(new Shelves.Head(YEAR, 1, 0, 2, 3));

    put(BUOY, LISTED, YEAR);

    assertThat(shelves().head(HARBOUR, YEAR)).isEqualTo(new Shelves.Head(YEAR, 2, 1, 3, 4));
  }

  @Test
  void readAPartInTheOrderOfNumbers() {
    for (int i = 1; i <= 12; i++) {
      put(Examples.id(i), LISTED, YEAR);
    }

    assertThat(shelves().entries(HARBOUR, YEAR, 9, 11))
        .extracting(Shelves.Entry::number)
        .containsExactly(9, 10, 11);
    assertThat(shelves().entries(HARBOUR, YEAR, 12, 99)).hasSize(1);
  }

  @Test
  void areOnAListOfTheirKind() {
    put(LAMP, LISTED, YEAR, LETTERS, Shelf.of("Ferries"), Shelf.of(2025));

    assertThat(shelves().heads(HARBOUR, Shelf.Kind.YEAR))
        .extracting(head -> head.shelf().name())
        .containsExactly("2025", "2026");
    assertThat(shelves().heads(HARBOUR, Shelf.Kind.TAG))
        .extracting(head -> head.shelf().name())
        .containsExactly("Ferries", "Open letters");
  }

  @Test
  void keepTheNameThatTheyWereOpenedWith() {
    put(LAMP, LISTED, LETTERS);

    assertThat(shelves().head(HARBOUR, Shelf.of("open-letters")).shelf()).isEqualTo(LETTERS);
  }

  @Test
  void refuseWhatWasWrittenBehindAnotherHead() {
    Shelving late = shelving(BUOY, LISTED, YEAR, LETTERS);
    put(LAMP, LISTED, LETTERS);

    assertThat(shelves().put(late)).isFalse();

    assertThat(shelves().head(HARBOUR, YEAR)).isEqualTo(Shelves.Head.opening(YEAR));
    assertThat(shelves().placement(HARBOUR, BUOY)).isEqualTo(Placement.NOWHERE);
    assertThat(shelves().entries(HARBOUR, LETTERS, 1, 50)).hasSize(1);
  }

  @Test
  void refuseWhatWasWrittenOfAReleaseThatStandsElsewhereByNow() {
    Shelving late = shelving(LAMP, LISTED, YEAR);
    put(LAMP, null);

    assertThat(shelves().put(late)).isFalse();

    assertThat(shelves().entries(HARBOUR, YEAR, 1, 50)).isEmpty();
  }

  @Test
  void takeAsManyAtOnceAsAShelvingMayHave() {
    Shelf[] most =
        IntStream.range(0, Shelving.MOST).mapToObj(i -> Shelf.of("Tag " + i)).toArray(Shelf[]::new);

    assertThat(put(LAMP, LISTED, most)).isTrue();

    assertThat(shelves().heads(HARBOUR, Shelf.Kind.TAG)).hasSize(Shelving.MOST);
  }

  @Test
  void keepNewsroomsApart() {
    put(LAMP, LISTED, YEAR);

    assertThat(shelves().head(QUAY, YEAR)).isEqualTo(Shelves.Head.opening(YEAR));
    assertThat(shelves().entries(QUAY, YEAR, 1, 50)).isEmpty();
    assertThat(shelves().placement(QUAY, LAMP)).isEqualTo(Placement.NOWHERE);
  }

  @Test
  void giveEachNumberOnceWhereManyWriteAtOnce() throws Exception {
    int writers = 8;
    try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < writers; i++) {
        ReleaseId id = Examples.id(100 + i);
        running.add(
            threads.submit(
                () -> {
                  while (!put(id, LISTED, YEAR)) {
                    Thread.onSpinWait();
                  }
                }));
      }
      for (Future<?> each : running) {
        each.get();
      }
    }

    assertThat(shelves().head(HARBOUR, YEAR))
        .isEqualTo(new Shelves.Head(YEAR, writers, writers, 1, writers));
    assertThat(shelves().entries(HARBOUR, YEAR, 1, 50))
        .hasSize(writers)
        .allMatch(entry -> entry.number() == entry.stamp())
        .extracting(Shelves.Entry::release)
        .doesNotHaveDuplicates();
  }

  private boolean put(ReleaseId release, @Nullable Listed listed, Shelf... on) {
    return shelves().put(shelving(release, listed, on));
  }

  private Shelving shelving(ReleaseId release, @Nullable Listed listed, Shelf... on) {
    Placement before = shelves().placement(HARBOUR, release);
    List<Placement.Place> places = new ArrayList<>(before.places());
    List<Shelving.Writing> writings = new ArrayList<>();
    for (Shelf shelf : on) {
      Shelves.Head head = shelves().head(HARBOUR, shelf);
      int number =
          places.stream()
              .filter(place -> place.shelf().equals(shelf))
              .mapToInt(Placement.Place::number)
              .findFirst()
              .orElse(head.last() + 1);
      places.removeIf(place -> place.shelf().equals(shelf));
      places.add(new Placement.Place(shelf, number, listed != null));
      writings.add(
          new Shelving.Writing(
              head,
              before.places().stream().anyMatch(each -> isShownOn(each, shelf)),
              new Shelves.Entry(number, head.stamp() + 1, release, listed)));
    }
    return new Shelving(
        HARBOUR,
        release,
        before,
        new Placement(before.version() + 1, before.writes() + 1, listed, places),
        writings);
  }

  private static boolean isShownOn(Placement.Place place, Shelf shelf) {
    return place.shown() && place.shelf().equals(shelf);
  }

  private static Listed listed(String headline) {
    return new Listed(
        Kind.RELEASE, headline, null, Examples.address("lamp"), null, Examples.NOON, Examples.NOON);
  }
}
