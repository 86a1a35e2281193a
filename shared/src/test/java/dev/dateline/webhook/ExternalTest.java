package dev.dateline.webhook;

import static dev.dateline.release.Examples.HARBOUR;
import static dev.dateline.release.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.release.Examples;
import org.junit.jupiter.api.Test;

class ExternalTest {
  private static External.Mark mark(Act act, int changedAt, int receivedAt) {
    return new External.Mark(
        NOON.plusSeconds(changedAt),
        act,
        NOON.plusSeconds(receivedAt),
        new DeliveryId("a".repeat(32)));
  }

  private static External after(External.Mark... marks) {
    External.Key key = new External.Key(HARBOUR, new SourceName("blog"), "tram");
    External known = External.first(key, marks[0], Examples.id(1));
    for (int i = 1; i < marks.length; i++) {
      known = known.claimedBy(marks[i]).orElseThrow();
    }
    return known;
  }

  private static boolean isLate(External.Mark mark, External.Mark... before) {
    return after(before).claimedBy(mark).isEmpty();
  }

  @Test
  void aDraftIsLateBehindAnythingNewer() {
    assertThat(isLate(mark(Act.DRAFT, 1, 9), mark(Act.DRAFT, 2, 2))).isTrue();
    assertThat(isLate(mark(Act.DRAFT, 1, 9), mark(Act.PUBLISH, 2, 2))).isTrue();
    assertThat(isLate(mark(Act.DRAFT, 3, 9), mark(Act.PUBLISH, 2, 2))).isFalse();
  }

  @Test
  void whatConcernsThePublicIsLateBehindTheLikeAlone() {
    assertThat(isLate(mark(Act.PUBLISH, 1, 9), mark(Act.DRAFT, 2, 2))).isFalse();
    assertThat(isLate(mark(Act.PUBLISH, 1, 9), mark(Act.WITHDRAW, 2, 2))).isTrue();
    assertThat(isLate(mark(Act.WITHDRAW, 1, 9), mark(Act.PUBLISH, 2, 2), mark(Act.DRAFT, 3, 3)))
        .isTrue();
  }

  @Test
  void ofTwoAtOneInstantTheGraverCountsAndThenTheOneThatCameLater() {
    assertThat(isLate(mark(Act.PUBLISH, 1, 9), mark(Act.WITHDRAW, 1, 2))).isTrue();
    assertThat(isLate(mark(Act.WITHDRAW, 1, 2), mark(Act.PUBLISH, 1, 9))).isFalse();
    assertThat(isLate(mark(Act.PUBLISH, 1, 2), mark(Act.PUBLISH, 1, 9))).isTrue();
    assertThat(isLate(mark(Act.PUBLISH, 1, 9), mark(Act.PUBLISH, 1, 2))).isFalse();
  }

  @Test
  void knowsWhoHasClaimedIt() {
    External known = after(mark(Act.PUBLISH, 1, 1), mark(Act.DRAFT, 2, 2));
    assertThat(known.isClaimedBy(mark(Act.PUBLISH, 1, 1))).isTrue();
    assertThat(known.isClaimedBy(mark(Act.DRAFT, 2, 2))).isTrue();
    assertThat(known.isClaimedBy(mark(Act.DRAFT, 3, 3))).isFalse();
    assertThat(known.claimedBy(mark(Act.PUBLISH, 1, 1)).orElseThrow().newest())
        .isEqualTo(mark(Act.DRAFT, 2, 2));
  }

  @Test
  void knowsWhenItsSourceLastTookItBack() {
    assertThat(after(mark(Act.PUBLISH, 1, 1), mark(Act.DRAFT, 2, 2)).takenBackAt()).isNull();
    assertThat(after(mark(Act.WITHDRAW, 1, 3)).takenBackAt()).isEqualTo(NOON.plusSeconds(3));
    External again =
        after(mark(Act.WITHDRAW, 1, 3), mark(Act.PUBLISH, 2, 4), mark(Act.PUBLISH, 5, 5));
    assertThat(again.with(Examples.id(2), 2).takenBackAt()).isEqualTo(NOON.plusSeconds(3));
    assertThat(again.claimedBy(mark(Act.DELETE, 6, 7)).orElseThrow().takenBackAt())
        .isEqualTo(NOON.plusSeconds(7));
  }
}
