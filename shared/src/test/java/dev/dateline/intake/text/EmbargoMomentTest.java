package dev.dateline.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.intake.Reading;
import dev.dateline.release.Finding;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An embargo ends at the instant that its line names, or holds back until somebody has looked. */
class EmbargoMomentTest {
  private static final ZoneId NEWSROOM = ZoneId.of("Asia/Tokyo");
  private static final String TEXT =
      "\n\nHarbour Ferries Sail Again After Nine Years\n\nOSLO – The ferries sail again on Monday, said the harbour.\n";

  private static Reading read(String line) {
    return new TextReader().read(line + TEXT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9 P.M. UTC-8|2027-05-13T05:00:00Z",
        "9 P.M. UTC−8|2027-05-13T05:00:00Z",
        "9 P.M. UTC -08:00|2027-05-13T05:00:00Z",
        "9 P.M. UTC - 8|2027-05-13T05:00:00Z",
        "9 P.M. (UTC–0800)|2027-05-13T05:00:00Z",
        "9 P.M. GMT-5|2027-05-13T02:00:00Z",
        "9 P.M. GMT -5|2027-05-13T02:00:00Z",
        "9 P.M. (GMT-03:00)|2027-05-13T00:00:00Z",
        "9 P.M. UTC-12|2027-05-13T09:00:00Z",
        "21:00 GMT+1|2027-05-12T20:00:00Z",
        "21:00 UTC+5:30|2027-05-12T15:30:00Z",
        "21:00 -0500|2027-05-13T02:00:00Z",
        "21:00 -05:00|2027-05-13T02:00:00Z",
        "21:00−05:00|2027-05-13T02:00:00Z",
        "9 P.M. GMT|2027-05-12T21:00:00Z",
        "9:00 GMT - 10:00 CET|2027-05-12T09:00:00Z"
      })
  void countsTheOffsetOfAZone(String when, Instant end) {
    assertEnds("EMBARGOED UNTIL MAY 12, 2027, " + when, end);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9 P.M. HST|2027-05-13T07:00:00Z",
        "9 P.M. HAWAIIAN STANDARD TIME|2027-05-13T07:00:00Z",
        "9 P.M. AKDT|2027-05-13T05:00:00Z",
        "9 P.M. AKST|2027-05-13T06:00:00Z",
        "9 P.M. ADT|2027-05-13T00:00:00Z",
        "9 P.M. BRT|2027-05-13T00:00:00Z",
        "9 P.M. (ART)|2027-05-13T00:00:00Z",
        "9 P.M. E.T.|2027-05-13T01:00:00Z",
        "9 p.m. e.t.|2027-05-13T01:00:00Z",
        "9 p.m. et|2027-05-13T01:00:00Z",
        "9 P.M. E.S.T.|2027-05-13T02:00:00Z",
        "9 P.M. Eastern Standard Time|2027-05-13T02:00:00Z",
        "9 P.M. U.S. Eastern|2027-05-13T01:00:00Z",
        "9 P.M. Toronto|2027-05-13T01:00:00Z",
        "9 P.M. in Toronto|2027-05-13T01:00:00Z",
        "9 P.M. (Lima)|2027-05-13T02:00:00Z",
        "9 P.M. (Lisbon time)|2027-05-12T20:00:00Z",
        "9 P.M. Central European Summer Time|2027-05-12T19:00:00Z",
        "9 P.M. America/Bogota|2027-05-13T02:00:00Z",
        "21:00 HNE|2027-05-13T02:00:00Z",
        "21 h, heure de Montréal|2027-05-13T01:00:00Z",
        "21 h (heure avancée de l’Est)|2027-05-13T01:00:00Z",
        "21:00 hora de México|2027-05-13T03:00:00Z",
        "21:00 hora del Este|2027-05-13T01:00:00Z",
        "21:00 hora peninsular|2027-05-12T19:00:00Z",
        "21 Uhr New Yorker Zeit|2027-05-13T01:00:00Z",
        "21 Uhr US-Ostküstenzeit|2027-05-13T01:00:00Z",
        "21 Uhr (Wiener Ortszeit)|2027-05-12T19:00:00Z",
        "21 Uhr mitteleuropäischer Sommerzeit|2027-05-12T19:00:00Z",
        "9 P.M. ET / 6 P.M. PT|2027-05-13T01:00:00Z",
        "9 P.M. ET/PT|2027-05-13T04:00:00Z"
      })
  void readsTheZoneThatALineNames(String when, Instant end) {
    assertEnds("EMBARGOED UNTIL MAY 12, 2027, " + when, end);
    assertEnds("EMBARGOED UNTIL " + when + ", MAY 12, 2027", end);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9 P.M. local time",
        "9 P.M. AoE",
        "9 P.M. IST",
        "9 P.M. UTC-15",
        "9 P.M. UTC+8:77",
        "21 h, heure locale",
        "21 Uhr Ortszeit",
        "21:00 hora del mercado",
        "9 P.M. Springfield time",
        "9 P.M. (Otterville)",
        "9 P.M. – Otterville",
        "9 P.M. XYT"
      })
  void holdsBackWhereAZoneIsNotUnderstood(String when) {
    assertHeld("EMBARGOED UNTIL MAY 12, 2027, " + when);
    assertHeld("EMBARGOED UNTIL " + when + ", MAY 12, 2027");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EMBARGOED UNTIL 9 P.M., MAY 12, 2027",
        "EMBARGOED UNTIL 9 P.M. on Wednesday, May 12, 2027",
        "Embargo: 12 May 2027, 21:00 hrs, for publication online and in print",
        "Ferries Sail Again (embargoed until May 12, 2027, 9 p.m.) and Stop",
        "EMBARGOED UNTIL 9 P.M., MAY 12, 2027: Clams Keep Time",
        "EMBARGOED UNTIL 9 P.M., MAY 12, 2027 | Clams Keep Their Time",
        "EMBARGOED UNTIL 9 P.M., MAY 12, 2027 – Clams Keep Their Own Time",
        "LE TEXTE EST SOUS EMBARGO JUSQU’AU 12 MAI 2027 À 21 H",
        "Sperrfrist: Mittwoch, 12. Mai 2027, 21 Uhr",
        "Sous embargo jusqu’au mercredi 12 mai 2027 à 21h",
        "Embargado hasta las 21 horas del 12 de mayo de 2027"
      })
  void takesTheNewsroomsZoneWhereNoneIsNamed(String line) {
    assertEnds(line, Instant.parse("2027-05-12T12:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EMBARGOED UNTIL MAY 12, 2027, 1159PM ET|2027-05-13T03:59:00Z",
        "EMBARGOED UNTIL MAY 12, 2027, 2359 ET|2027-05-13T03:59:00Z",
        "EMBARGOED UNTIL 2359, MAY 12, 2027 (ET)|2027-05-13T03:59:00Z",
        "EMBARGOED UNTIL 2359H ET MAY 12, 2027|2027-05-13T03:59:00Z",
        "EMBARGOED UNTIL 2027-05-12T23:59:00-04:00|2027-05-13T03:59:00Z",
        "Sperrfrist: 12. Mai 2027, 23 Uhr 59 MESZ|2027-05-12T21:59:00Z",
        "Sperrfrist: 12. Mai 2027, 11 Uhr abends MESZ|2027-05-12T21:00:00Z",
        "Embargo hasta el 12 de mayo de 2027 a las 11:59 de la noche, hora peninsular|2027-05-12T21:59:00Z",
        "Sous embargo jusqu’au 12 mai 2027 à 8 heures du soir, heure de Paris|2027-05-12T18:00:00Z",
        "Embargoed until 11:59 in the evening on May 12, 2027 (ET)|2027-05-13T03:59:00Z",
        "Embargoed until 9 at night on May 12, 2027 (ET)|2027-05-13T01:00:00Z",
        "Embargoed until 9 o'clock in the morning, Paris time, May 12, 2027|2027-05-12T07:00:00Z",
        "Embargoed until May 12, 2027, 9 a.m. print, 11:59 p.m. online, ET|2027-05-13T03:59:00Z",
        "Embargoed until May 12, 2027, 11:59 p.m. online, 9 a.m. print, ET|2027-05-13T03:59:00Z",
        "EMBARGOED THROUGH MAY 12, 2027 (ET)|2027-05-13T03:59:00Z",
        "EMBARGOED UNTIL AFTER MAY 12, 2027 (ET)|2027-05-13T03:59:00Z",
        "DO NOT PUBLISH ON OR BEFORE MAY 12, 2027 (ET)|2027-05-13T03:59:00Z",
        "EMBARGOED UNTIL END OF DAY, MAY 12, 2027 (ET)|2027-05-13T03:59:00Z",
        "Embargoed until the end of May 12, 2027 (ET)|2027-05-13T03:59:00Z",
        "SOUS EMBARGO JUSQU’AU 12 MAI 2027 INCLUS (heure de Paris)|2027-05-12T21:59:00Z",
        "EMBARGADO HASTA EL 12 DE MAYO DE 2027 INCLUIDO (hora de Madrid)|2027-05-12T21:59:00Z",
        "Gesperrt bis einschließlich 12. Mai 2027 (Berliner Zeit)|2027-05-12T21:59:00Z",
        "For use on or after May 12, 2027 (Paris time)|2027-05-11T22:00:00Z",
        "EMBARGOED UNTIL MAY 12, 2027 ET|2027-05-12T04:00:00Z"
      })
  void readsTheHourThatALineNames(String line, Instant end) {
    assertEnds(line, end);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EMBARGOED UNTIL CLOSE OF BUSINESS, MAY 12, 2027",
        "Embargoed until close of business ET on May 12, 2027",
        "Embargoed until after market close on May 12, 2027",
        "Embargoed until May 12, 2027, end of the press conference",
        "EMBARGOED UNTIL DELIVERY, MAY 12, 2027",
        "Embargoed until the evening of May 12, 2027",
        "Embargoed until sunset, May 12, 2027",
        "Embargoed until May 12, 2027 – market close",
        "Sperrfrist: 12. Mai 2027, Redeende",
        "Sperrfrist: Redebeginn am 12. Mai 2027",
        "Sous embargo jusqu’au 12 mai 2027, fin du discours",
        "Embargado hasta el cierre de la bolsa del 12 de mayo de 2027"
      })
  void holdsBackWhereAnHourIsNotUnderstood(String line) {
    assertHeld(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EMBARGOED UNTIL MAY 12, 2027",
        "EMBARGO: Wednesday, 12 May 2027",
        "*** STRICTLY EMBARGOED UNTIL WEDNESDAY, MAY 12, 2027 ***",
        "The contents of this release are under embargo until 12 May 2027.",
        "Ferries Sail Again (embargoed until May 12, 2027) and Stop",
        "EMBARGOED UNTIL MAY 12, 2027: Clams Keep Time",
        "FOR RELEASE ON OR FROM MAY 12, 2027",
        "Sperrfrist: Mittwoch, 12. Mai 2027",
        "Bitte nicht vor dem 12. Mai 2027 veröffentlichen!",
        "Communiqué sous embargo jusqu’au 12 mai 2027",
        "Prohibida su difusión hasta el 12 de mayo de 2027"
      })
  void endsAsTheDayBeginsWhereNoHourIsNamed(String line) {
    assertEnds(line, Instant.parse("2027-05-11T15:00:00Z"));
  }

  private static void assertEnds(String line, Instant end) {
    Reading reading = read(line);
    assertThat(reading.content().releaseLine().embargoedUntil(NEWSROOM)).as(line).contains(end);
    assertThat(reading.findings())
        .as(line)
        .extracting(Finding::code)
        .doesNotContain("EMBARGO_UNREAD");
  }

  private static void assertHeld(String line) {
    assertThat(read(line).findings())
        .as(line)
        .filteredOn(finding -> finding.level() == Finding.Level.ERROR)
        .extracting(Finding::code)
        .containsExactly("EMBARGO_UNREAD");
  }
}
