package dev.dateline.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class MomentTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @Test
  void takesAnInstantWithItsOffset() {
    Moment moment = Moment.of(OffsetDateTime.parse("2026-12-01T09:00:00-05:00"));

    assertThat(moment.at()).isEqualTo("2026-12-01T14:00:00Z");
    assertThat(moment.local()).isEqualTo("2026-12-01T09:00");
    assertThat(moment.zone()).isEqualTo(ZoneOffset.ofHours(-5));
    assertThat(moment.offset()).isEqualTo(ZoneOffset.ofHours(-5));
  }

  @Test
  void takesATimeOfAZonesClocks() {
    Moment winter = Moment.of(LocalDateTime.parse("2026-12-01T09:00"), NEW_YORK, null);
    Moment summer = Moment.of(LocalDateTime.parse("2026-07-01T09:00"), NEW_YORK, null);

    assertThat(winter.at()).isEqualTo("2026-12-01T14:00:00Z");
    assertThat(summer.at()).isEqualTo("2026-07-01T13:00:00Z");
    assertThat(summer.offset()).isEqualTo(ZoneOffset.ofHours(-4));
  }

  @Test
  void refusesATimeThatTheClocksSkipAndNamesBothNeighbours() {
    assertThatThrownBy(() -> Moment.of(LocalDateTime.parse("2026-03-08T02:30"), NEW_YORK, null))
        .isInstanceOf(DateTimeException.class)
        .hasMessageContaining("2026-03-08T01:30-05:00")
        .hasMessageContaining("2026-03-08T03:30-04:00");
  }

  @Test
  void refusesATimeThatComesTwiceUnlessItIsSaidWhich() {
    LocalDateTime twice = LocalDateTime.parse("2026-11-01T01:30");

    assertThatThrownBy(() -> Moment.of(twice, NEW_YORK, null))
        .isInstanceOf(DateTimeException.class)
        .hasMessageContaining("2026-11-01T01:30-04:00")
        .hasMessageContaining("2026-11-01T01:30-05:00");
    assertThat(Moment.of(twice, NEW_YORK, Moment.Overlap.EARLIER).at())
        .isEqualTo("2026-11-01T05:30:00Z");
    assertThat(Moment.of(twice, NEW_YORK, Moment.Overlap.LATER).at())
        .isEqualTo("2026-11-01T06:30:00Z");
    assertThat(
            Moment.of(LocalDateTime.parse("2026-12-01T09:00"), NEW_YORK, Moment.Overlap.LATER).at())
        .isEqualTo("2026-12-01T14:00:00Z");
  }

  @Test
  void isNeverEarlierThanWhatWasNamedMoreFinely() {
    assertThat(Moment.of(OffsetDateTime.parse("2026-12-01T09:00:00.0000001Z")).at())
        .isEqualTo(Instant.parse("2026-12-01T09:00:00.001Z"));
  }
}
