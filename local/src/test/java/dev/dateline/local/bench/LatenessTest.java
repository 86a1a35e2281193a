package dev.dateline.local.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LatenessTest {

  @ParameterizedTest
  @CsvSource({"1, 2", "50, 100", "99, 198", "100, 200"})
  void givesTheLatenessThatSoManyOfAHundredDoNotExceed(int percent, long milliseconds) {
    Lateness lateness = milliseconds(IntStream.rangeClosed(1, 200).map(i -> 201 - i).toArray());

    assertThat(lateness.percentile(percent)).contains(Duration.ofMillis(milliseconds));
  }

  @Test
  void takesTheNextRankWhereHundredthsFallBetweenTwo() {
    assertThat(milliseconds(30, 10, 20).percentile(50)).contains(Duration.ofMillis(20));
    assertThat(milliseconds(30, 10, 20).percentile(99)).contains(Duration.ofMillis(30));
    assertThat(milliseconds(30, 10, 20).maximum()).contains(Duration.ofMillis(30));
    assertThat(milliseconds(7).percentile(1)).contains(Duration.ofMillis(7));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 101})
  void hasNoPercentileBelowOneAndAboveAHundred(int percent) {
    assertThatThrownBy(() -> milliseconds(1).percentile(percent))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void countsAPageAsEarlyOnlyBeforeItsInstant() {
    Lateness lateness = milliseconds(-1, 0, 1, -2000);

    assertThat(lateness.early()).isEqualTo(2);
    assertThat(lateness.kept()).isFalse();
    assertThat(milliseconds(0, 1).early()).isZero();
  }

  @Test
  void countsWhatCameWithinItsSecond() {
    assertThat(milliseconds(-1, 0, 999, 1000).withinTheirSecond()).isEqualTo(2);
  }

  @Test
  void missesAPageThatNobodySaw() {
    Lateness lateness = Lateness.of(List.of(Optional.of(Duration.ofMillis(5)), Optional.empty()));

    assertThat(lateness.missing()).isOne();
    assertThat(lateness.kept()).isFalse();
    assertThat(lateness.maximum()).contains(Duration.ofMillis(5));
  }

  @Test
  void isKeptHoweverLateIfEveryPageCame() {
    assertThat(milliseconds(0, 90_000).kept()).isTrue();
  }

  @Test
  void hasNoFiguresWhereNothingWasSeen() {
    Lateness lateness = Lateness.of(List.of(Optional.empty()));

    assertThat(lateness.percentile(50)).isEmpty();
    assertThat(lateness.maximum()).isEmpty();
  }

  private static Lateness milliseconds(int... values) {
    Stream<Optional<Duration>> pages =
        Arrays.stream(values).mapToObj(value -> Optional.of(Duration.ofMillis(value)));
    return Lateness.of(pages.toList());
  }
}
