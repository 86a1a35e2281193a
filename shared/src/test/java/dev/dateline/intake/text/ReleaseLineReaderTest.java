package dev.dateline.intake.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dateline.release.Finding;
import dev.dateline.release.ReleaseLine;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseLineReaderTest {
  private final Findings findings = new Findings();

  private ReleaseLine read(String... lines) {
    Sheet sheet = Sheets.of(lines);
    return new ReleaseLineReader(sheet, findings).claim(sheet.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FOR IMMEDIATE RELEASE", "For Immediate Release:", "for immediate release",
            "**FOR IMMEDIATE RELEASE**",
        "Immediate Release", "PRESS RELEASE – FOR IMMEDIATE RELEASE", "Pour diffusion immédiate",
            "POUR PUBLICATION IMMÉDIATE",
        "Zur sofortigen Veröffentlichung", "Para publicación inmediata", "PARA DIFUSIÓN INMEDIATA",
            "FOR RELEASE IMMEDIATELY"
      })
  void readsThatItMayBeUsedAtOnce(String line) {
    ReleaseLine read = read(line);
    assertThat(read.immediate()).isTrue();
    assertThat(read.embargo()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EMBARGOED UNTIL 6 p.m. ET, Monday, May 4, 2026",
            "STRICTLY EMBARGOED until 18:00 ET 4 May 2026",
        "Under embargo until 6 p.m. (ET) on May 4, 2026", "EMBARGO: May 4, 2026, 6:00 PM EDT",
        "Hold for release until May 4, 2026 at 6 pm ET",
            "Not for publication before 6 pm ET, 4 May 2026",
        "FOR RELEASE AT 6:00 P.M. EDT, MONDAY, MAY 4, 2026",
            "***EMBARGOED FOR RELEASE UNTIL 6 PM ET MAY 4, 2026***",
        "Sperrfrist: 4. Mai 2026, 18 Uhr New York time"
      })
  void readsDayHourAndZoneOfAnEmbargo(String line) {
    ReleaseLine read = read(line);
    assertThat(read.embargo()).isTrue();
    assertThat(read.date()).isEqualTo(LocalDate.of(2026, 5, 4));
    assertThat(read.time()).isEqualTo(LocalTime.of(18, 0));
    assertThat(read.zone()).hasToString("America/New_York");
    assertThat(findings.list()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sous embargo jusqu’au 4 mai 2026, 18h",
        "Embargo hasta el 4 de mayo de 2026, 18:00",
        "Gesperrt bis 4. Mai 2026, 18 Uhr"
      })
  void saysThatTheNewsroomsZoneCountsWhereNoneIsNamed(String line) {
    ReleaseLine read = read(line);
    assertThat(read.embargo()).isTrue();
    assertThat(read.time()).isEqualTo(LocalTime.of(18, 0));
    assertThat(read.zone()).isNull();
    assertThat(findings.list()).extracting(Finding::code).containsExactly("EMBARGO_ZONE");
  }

  @Test
  void readsTheEmbargoWhereBothAreSaid() {
    ReleaseLine read = read("For Immediate Release", "", "Embargoed until 9 a.m. ET, May 4, 2026");
    assertThat(read.embargo()).isTrue();
    assertThat(read.immediate()).isFalse();
    assertThat(findings.list()).extracting(Finding::code).containsExactly("RELEASE_LINE");
  }

  @Test
  void readsTheDayOfAnEmbargoFromTheLineBelow() {
    ReleaseLine read = read("EMBARGOED UNTIL", "00:01 GMT, Monday 4 May 2026");
    assertThat(read.text()).isEqualTo("EMBARGOED UNTIL 00:01 GMT, Monday 4 May 2026");
    assertThat(read.time()).isEqualTo(LocalTime.of(0, 1));
  }

  @Test
  void saysThatAnEmbargoWithoutADayHoldsNothingBack() {
    assertThat(read("EMBARGOED UNTIL 9 A.M. ET THURSDAY").date()).isNull();
    assertThat(findings.list()).extracting(Finding::code).containsExactly("EMBARGO_DATE");
  }

  @Test
  void asksWhichMidnightIsMeant() {
    read("EMBARGOED UNTIL midnight ET, May 4, 2026");
    assertThat(findings.list()).extracting(Finding::code).containsExactly("EMBARGO_MIDNIGHT");
  }

  @Test
  void saysThatTheWeekdayIsWrong() {
    read("FOR IMMEDIATE RELEASE: Tuesday, May 4, 2026");
    assertThat(findings.list())
        .extracting(Finding::code, Finding::level)
        .containsExactly(tuple("DATE_WEEKDAY", Finding.Level.ERROR));
  }

  @Test
  void joinsADateThatStandsAlone() {
    ReleaseLine read = read("FOR IMMEDIATE RELEASE", "May 4, 2026");
    assertThat(read.text()).isEqualTo("FOR IMMEDIATE RELEASE May 4, 2026");
    assertThat(read.date()).isEqualTo(LocalDate.of(2026, 5, 4));
  }

  @Test
  void readsADateWithoutMoreAsNeither() {
    ReleaseLine read = read("Date: Monday, 4 May 2026");
    assertThat(read.immediate()).isFalse();
    assertThat(read.embargo()).isFalse();
    assertThat(read.date()).isEqualTo(LocalDate.of(2026, 5, 4));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sin embargo, el precio ha bajado.",
        "an embargoed report was leaked",
        "Embargoed Report Leaves Desk",
        "Embargo on Herring Lifted by Council",
        "Immediate relief for tenants",
        "Release of the river otters delights town",
        "For release of the otters, call the warden"
      })
  void readsNoneWhereNoneIs(String line) {
    assertThat(read(line)).isNull();
  }
}
