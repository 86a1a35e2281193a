package dev.dateline.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReleaseLineTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @Test
  void countsInItsOwnZoneBeforeTheNewsrooms() {
    ReleaseLine line = embargo(LocalDate.of(2026, 7, 1), LocalTime.of(9, 0), NEW_YORK);

    assertThat(line.embargoedUntil(ZoneId.of("UTC")))
        .contains(Instant.parse("2026-07-01T13:00:00Z"));
  }

  @Test
  void endsAsTheDayBeginsWhereNoTimeIsNamed() {
    assertThat(embargo(LocalDate.of(2026, 7, 1), null, null).embargoedUntil(NEW_YORK))
        .contains(Instant.parse("2026-07-01T04:00:00Z"));
  }

  @Test
  void endsAtTheLaterInstantWhereTheClocksAreSetBack() {
    assertThat(
            embargo(LocalDate.of(2026, 11, 1), LocalTime.of(1, 30), null).embargoedUntil(NEW_YORK))
        .contains(Instant.parse("2026-11-01T06:30:00Z"));
  }

  @Test
  void isEitherImmediateOrAnEmbargo() {
    assertThatThrownBy(() -> new ReleaseLine("BOTH", true, true, null, null, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static ReleaseLine embargo(
      LocalDate date, @Nullable LocalTime time, @Nullable ZoneId zone) {
    return new ReleaseLine("EMBARGOED", false, true, date, time, zone);
  }
}
