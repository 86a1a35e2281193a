package dev.dateline.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "September 4, 2026",
        "Sept. 4, 2026",
        "SEPTEMBER 4th, 2026",
        "4 September 2026",
        "4th of September 2026",
        "Friday, 4 Sep 2026",
        "2026-09-04",
        "4. September 2026",
        "04.09.2026",
        "4 septembre 2026",
        "septembre 4, 2026",
        "vendredi 4 septembre 2026",
        "4 de septiembre de 2026",
        "viernes, 4 de setiembre del 2026"
      })
  void readsTheSameDayInEachForm(String written) {
    assertThat(Dates.first("on " + written + " in").orElseThrow().date())
        .isEqualTo(LocalDate.of(2026, 9, 4));
  }

  @Test
  void readsTheFirstOfMay() {
    assertThat(Dates.first("le 1er mai 2026").orElseThrow().date())
        .isEqualTo(LocalDate.of(2026, 5, 1));
  }

  @Test
  void tellsTheWeekdayThatIsWritten() {
    DateMention mention = Dates.first("Until Monday, the 4th of May 2026").orElseThrow();
    assertThat(mention.weekday()).isEqualTo(DayOfWeek.MONDAY);
    assertThat(mention.weekdayAgrees()).isTrue();
    assertThat(Dates.first("Tuesday 4 May 2026").orElseThrow().weekdayAgrees()).isFalse();
  }

  @Test
  void readsNoDateThatMayBeTwo() {
    assertThat(Dates.first("5/10/2026")).isEmpty();
    assertThat(Dates.isAmbiguous("5/10/2026")).isTrue();
    assertThat(Dates.first("5/31/2026").orElseThrow().date()).isEqualTo(LocalDate.of(2026, 5, 31));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"February 30, 2026", "May 2026", "May 4", "Room 12 2026", "1234-56-78", ""})
  void readsNoDateWhereNoneIs(String text) {
    assertThat(Dates.first(text)).isEmpty();
  }
}
