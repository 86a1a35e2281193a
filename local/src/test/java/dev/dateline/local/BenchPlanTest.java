package dev.dateline.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BenchPlanTest {
  private static final Instant FIRST = Instant.parse("2026-12-01T09:00:00Z");

  @Test
  void spreadsTwoHundredReleasesOverTwoMinutes() throws Exception {
    List<Instant> instants = plan("--template", "other.yaml").instants(FIRST);

    assertThat(instants)
        .hasSize(200)
        .startsWith(FIRST, FIRST, FIRST.plusSeconds(1), FIRST.plusSeconds(1), FIRST.plusSeconds(2))
        .endsWith(FIRST.plusSeconds(118), FIRST.plusSeconds(119))
        .isSorted();
    assertThat(plan("--template", "other.yaml").template()).isEqualTo(Path.of("other.yaml"));
  }

  @Test
  void putsAsManyAsAreAskedForIntoOneSecond() throws Exception {
    assertThat(plan("--together", "3").instants(FIRST)).containsExactly(FIRST, FIRST, FIRST);
    assertThat(plan("--together", "1000").releases()).isEqualTo(1000);
    assertThat(plan("--together").releases()).isEqualTo(100);
    assertThat(plan("--together", "--template", "t").over()).isEqualTo(Duration.ZERO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1001", "-1", "ten"})
  void refusesAnotherNumber(String number) {
    assertThatThrownBy(() -> plan("--together", number))
        .isInstanceOf(StartFailure.class)
        .hasMessage("--together takes a number from 1 to 1000, not " + number);
  }

  @Test
  void refusesAnotherOption() {
    assertThatThrownBy(() -> plan("--apart"))
        .isInstanceOf(StartFailure.class)
        .hasMessage("bench schedule takes --together N, not --apart");
  }

  private static BenchPlan plan(String... arguments) throws StartFailure {
    return BenchPlan.parse(arguments);
  }
}
