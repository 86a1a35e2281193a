package dev.dateline.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9:00 A.M.|09:00",
        "9 am|09:00",
        "12:01 a.m. ET|00:01",
        "12 p.m.|12:00",
        "00:01 GMT|00:01",
        "0600 GMT|06:00",
        "14.30 Uhr|14:30",
        "11 Uhr|11:00",
        "9 h 30|09:30",
        "18h|18:00",
        "noon|12:00",
        "12 noon|12:00",
        "minuit|00:00",
        "midday|12:00",
        "6.15pm|18:15"
      })
  void readsTimesAsTheyAreWritten(String written, LocalTime time) {
    assertThat(Times.first("until " + written).orElseThrow().time()).isEqualTo(time);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"25:00", "13 pm", "page 12", "12:75", "until further notice"})
  void readsNoTimeWhereNoneIs(String text) {
    assertThat(Times.first(text)).isEmpty();
  }

  @Test
  void marksMidnight() {
    assertThat(Times.first("midnight").orElseThrow().midnight()).isTrue();
    assertThat(Times.first("00:00").orElseThrow().midnight()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9 a.m. ET|America/New_York",
        "9 a.m. (EDT)|America/New_York",
        "9 a.m. Eastern Time|America/New_York",
        "9:00 CT|America/Chicago",
        "9:00 PT|America/Los_Angeles",
        "06:00 GMT|GMT",
        "06:00 UTC|UTC",
        "09:00 BST|Europe/London",
        "11 Uhr MESZ|Europe/Berlin",
        "10:00 CET|Europe/Paris",
        "9 h (heure de Paris)|Europe/Paris",
        "10:00 hora de Madrid|Europe/Madrid",
        "10:00 Paris time|Europe/Paris",
        "9:00 New York time|America/New_York",
        "10.00 Uhr Wiener Zeit|Europe/Vienna",
        "9 P.M. UTC-8|-08:00",
        "9 P.M. (GMT −03:00)|-03:00",
        "21:00 -0500|-05:00",
        "21:00 UTC+15|none",
        "9 P.M. HST|Pacific/Honolulu",
        "9 P.M. E.T.|America/New_York",
        "9 P.M. Toronto|America/Toronto",
        "9 P.M. in Springfield|none",
        "21:00 hora del Este|America/New_York",
        "21 Uhr New Yorker Zeit|America/New_York",
        "9 a.m. ;  (ET)|America/New_York",
        "9 a.m. UTC-5|-05:00",
        "9 a.m. (GMT +2)|+02:00",
        "9 a.m. UTC–05:30.|-05:30",
        "9 a.m. UTC−5|-05:00",
        "09:00:00 -0500|-05:00",
        "09:00:00+02:00|+02:00",
        "09:00:00 GMT|GMT",
        "9 a.m. CET+1|none",
        "9 a.m. UTC+99|none",
        "9:00-11:30|-11:30",
        "9 a.m. local time|none",
        "9:00|none",
        "9:00 ON|none"
      })
  void readsTheZoneOnlyIfItIsNamed(String text, String zone) {
    Times.Mention time = Times.first(text).orElseThrow();
    assertThat(
            Zones.in(text, time.end()).stream()
                .findFirst()
                .map(found -> found.zone().getId())
                .orElse("none"))
        .isEqualTo(zone);
  }
}
