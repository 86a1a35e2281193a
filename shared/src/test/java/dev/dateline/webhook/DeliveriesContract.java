package dev.dateline.webhook;

import static dev.dateline.release.Examples.HARBOUR;
import static dev.dateline.release.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.newsroom.NewsroomName;
import dev.dateline.release.Address;
import dev.dateline.release.ReleaseId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What every store of deliveries does; each test has a store of its own. */
public abstract class DeliveriesContract {
  private static final SourceName BLOG = new SourceName("blog");
  private static final Deliveries.Selection ALL = new Deliveries.Selection(HARBOUR, BLOG, false);
  private static final Deliveries.Selection PARKED = new Deliveries.Selection(HARBOUR, BLOG, true);

  /** All that may come of one. */
  private static final Delivery.Outcome CORRECTED =
      new Delivery.Outcome(
          Delivery.Result.CORRECTED,
          "The table became text.",
          new ReleaseId("0192f0c1-2d3e-7a4b-8c5d-6e7f80910a2b"),
          3,
          Address.of("harbour/2026/a-lamp"));

  protected abstract Deliveries deliveries();

  private static Delivery delivery(char digit, long millisAfterNoon) {
    return SourceExamples.delivery("blog", digit, NOON.plusMillis(millisAfterNoon));
  }

  private List<Character> listed(Deliveries.Selection selection) {
    return deliveries().list(selection, null, 10).stream()
        .map(line -> line.position().id().value().charAt(0))
        .toList();
  }

  @Test
  void keepsADeliveryOnce() {
    Delivery first = delivery('a', 0);
    assertThat(deliveries().add(first)).isTrue();
    assertThat(deliveries().add(delivery('a', 1))).isFalse();

    assertThat(deliveries().find(first.key())).contains(first);
    assertThat(deliveries().find(delivery('b', 0).key())).isEmpty();
    assertThat(deliveries().list(ALL, null, 10)).containsExactly(Deliveries.Line.of(first));
    assertThat(deliveries().list(PARKED, null, 10)).isEmpty();
  }

  @Test
  void keepsADeliveryOnceHoweverManyComeAtOnce() throws Exception {
    List<Callable<Boolean>> additions = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      Delivery each = delivery('a', i);
      additions.add(() -> deliveries().add(each));
    }

    assertThat(SourcesContract.all(additions)).containsOnlyOnce(true);
    assertThat(listed(ALL)).containsExactly('a');
  }

  @Test
  void keepsWhatCameOfOne() {
    Delivery before = delivery('a', 0);
    deliveries().add(before);
    Delivery after = before.with(CORRECTED);

    assertThat(deliveries().replace(before, after)).isTrue();
    assertThat(deliveries().replace(before, before.with(Delivery.Outcome.parked("late"))))
        .isFalse();

    assertThat(deliveries().find(before.key())).contains(after);
    assertThat(deliveries().list(ALL, null, 10)).containsExactly(Deliveries.Line.of(after));
    assertThat(deliveries().list(PARKED, null, 10)).isEmpty();
  }

  @Test
  void listsWhatIsParkedForAsLongAsItIs() {
    Delivery parked = delivery('a', 0).with(Delivery.Outcome.parked("It has no headline."));
    deliveries().add(parked);
    deliveries().add(delivery('b', 1));
    Delivery open = delivery('c', 2);
    deliveries().add(open);
    deliveries().replace(open, open.with(Delivery.Outcome.parked("It is a push.")));
    assertThat(listed(PARKED)).containsExactly('c', 'a');

    Delivery again = parked.again();
    assertThat(deliveries().replace(parked, again)).isTrue();
    assertThat(deliveries().replace(parked, again)).isFalse();
    assertThat(listed(PARKED)).containsExactly('c');
    assertThat(deliveries().find(parked.key()).map(Delivery::isOpen)).contains(true);

    deliveries().replace(again, again.with(Delivery.Outcome.parked("It has no body.")));
    assertThat(listed(PARKED)).containsExactly('c', 'a');
    assertThat(listed(ALL)).containsExactly('c', 'b', 'a');
  }

  @Test
  void actsOnAReplayOnceHoweverManyAskAtOnce() throws Exception {
    Delivery parked = delivery('a', 0).with(Delivery.Outcome.parked("It has no headline."));
    deliveries().add(parked);
    List<Callable<Boolean>> replays = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      replays.add(() -> deliveries().replace(parked, parked.again()));
    }

    assertThat(SourcesContract.all(replays)).containsOnlyOnce(true);
  }

  @Test
  void countsFailuresAnewAtEachReplay() {
    Delivery delivery = delivery('a', 0);
    deliveries().add(delivery);

    assertThat(deliveries().countFailure(delivery)).isEqualTo(1);
    assertThat(deliveries().countFailure(delivery)).isEqualTo(2);
    assertThat(deliveries().countFailure(delivery('b', 0))).isEqualTo(1);
    assertThat(deliveries().countFailure(delivery.again())).isEqualTo(1);
    assertThat(deliveries().find(delivery.key())).contains(delivery);
  }

  @Test
  void walksFromTheNewestToTheOldest() {
    for (char digit : "0123456789".toCharArray()) {
      deliveries().add(delivery(digit, digit % 2 == 0 ? 0 : digit));
    }
    List<Deliveries.Line> whole = deliveries().list(ALL, null, 100);
    assertThat(whole).hasSize(10);

    List<Deliveries.Line> walked = new ArrayList<>();
    Deliveries.Position behind = null;
    for (int page = 0; page < 4; page++) {
      List<Deliveries.Line> lines = deliveries().list(ALL, behind, 3);
      walked.addAll(lines);
      behind = lines.getLast().position();
    }

    assertThat(walked).isEqualTo(whole);
    assertThat(listed(ALL)).containsExactly('9', '7', '5', '3', '1', '8', '6', '4', '2', '0');
  }

  @Test
  void keepsThoseOfOtherSourcesAndNewsroomsApart() {
    deliveries().add(delivery('a', 0));
    deliveries().add(SourceExamples.delivery("blog-2", 'a', NOON));

    assertThat(listed(ALL)).hasSize(1);
    assertThat(listed(new Deliveries.Selection(HARBOUR, new SourceName("blog-2"), false)))
        .hasSize(1);
    assertThat(listed(new Deliveries.Selection(new NewsroomName("quay"), BLOG, false))).isEmpty();
  }
}
