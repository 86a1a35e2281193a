package dev.dateline.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.intake.markdown.MarkdownReader;
import dev.dateline.release.Body;
import dev.dateline.release.Dateline;
import dev.dateline.release.Examples;
import dev.dateline.release.Finding;
import dev.dateline.release.Finding.Level;
import dev.dateline.release.Kind;
import dev.dateline.release.Language;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.ReleaseLine;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules about dates: DATE_WEEKDAY, TZ_DST, RELEASE_LINE, EMBARGO_..., DATELINE, STALE_... */
class DatesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Friday, July 4, 2025",
        "Friday July 4, 2025",
        "Friday, 4th of July 2025",
        "vendredi 4 juillet 2025",
        "le vendredi 1er août 2025",
        "Freitag, den 4. Juli 2025",
        "viernes, 4 de julio de 2025",
        "FRIDAY, JULY 4, 2025",
        "Friday, 2025-07-04",
        "Friday, Sept. 5, 2025",
        "Thursday, July 4",
        "Thursday in July 2025",
        "Monday to Friday, from 4 July 2025",
        "Thursday, 7/4/2025",
        "Thursday, February 30, 2025"
      })
  void agreesWithWeekdaysThatAreRightOrCannotBeTold(String date) {
    assertThat(Sound.places("DATE_WEEKDAY", Sound.saying("It was lit on " + date + "."))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thursday, July 4, 2025",
        "Saturday, July 4, 2025",
        "jeudi 4 juillet 2025",
        "Donnerstag, 4. Juli 2025",
        "jueves, 4 de julio de 2025",
        "Thursday, 2025-07-04"
      })
  void findsAWeekdayThatIsAnothers(String date) {
    assertThat(Sound.findings(Sound.saying("It was lit on " + date + ".")))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo("DATE_WEEKDAY");
              assertThat(finding.level()).isEqualTo(Level.ERROR);
              assertThat(finding.pointer()).isEqualTo("#/body/value");
              assertThat(finding.message()).startsWith("2025-07-04 is a Friday, not a ");
            });
  }

  @Test
  void pointsFromTheReleaseLineToItsDate() {
    ReleaseContent content =
        Sound.release()
            .releaseLine(
                new ReleaseLine("Sunday, March 2, 2026", true, false, Sound.DAY, null, null))
            .build();

    assertThat(Sound.places("DATE_WEEKDAY", content)).containsExactly("#/releaseLine/date");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9 a.m. EST on July 6, 2026 | 1",
        "9:30 EST on July 6 | 1",
        "9 a.m. EDT on July 6, 2026 | 0",
        "9 a.m. ET on July 6, 2026 | 0",
        "9 a.m. EDT on January 6, 2027 | 1",
        "9 a.m. EST on January 6, 2027 | 0",
        "noon PDT on March 7, 2026 | 1",
        "noon PDT on March 8, 2026 | 0",
        "9 a.m. EST | 0",
        "the EST programme of July 6, 2026 | 0",
        "from July 6, 2026 to January 6, 2027 at 9 a.m. EST | 0"
      })
  void findsWinterTimeInSummerAndTheOther(String time, int found) {
    String paragraph = "\n\nDoors open at " + time + ".\n\n";
    assertThat(Sound.places("TZ_DST", Sound.saying(paragraph))).hasSize(found);
  }

  @Test
  void findsTheWrongZoneOfAReleaseLineWhereIntakeDoes() {
    ReleaseLine line =
        new ReleaseLine(
            "EMBARGOED UNTIL 9 A.M. EDT, MARCH 2, 2026",
            false,
            true,
            Sound.DAY,
            LocalTime.of(9, 0),
            ZoneId.of("Europe/Dublin"));

    assertThat(Sound.places("TZ_DST", Sound.release().releaseLine(line).build()))
        .containsExactly("#/releaseLine/zone");
  }

  @Test
  void findsZonesOfFrenchReleases() {
    ReleaseContent content =
        Sound.saying("\n\nRendez-vous à 9 h HNE le 6 juillet 2026.\n\n")
            .change()
            .language(new Language("fr-CA"))
            .build();

    assertThat(Sound.places("TZ_DST", content)).containsExactly("#/body/value");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02, 12:00, , ",
    "2026-03-02, 12:01, ERROR, #/releaseLine",
    "2026-03-02, 11:59, , ",
    "2026-03-03, 09:00, ERROR, #/releaseLine",
    "2026-03-01, 09:00, WARNING, #/releaseLine/date"
  })
  void comparesAnEmbargoWithTheInstantOfPublication(
      LocalDate day, LocalTime time, Level level, String pointer) {
    ReleaseLine line =
        new ReleaseLine("EMBARGOED", false, true, day, time, ZoneId.of("Europe/Dublin"));
    List<Finding> found = Sound.findings(Sound.release().releaseLine(line).build());

    assertThat(found).hasSize(level == null ? 0 : 1);
    assertThat(found)
        .allSatisfy(
            finding -> {
              assertThat(finding.code()).isEqualTo("RELEASE_LINE");
              assertThat(finding.level()).isEqualTo(level);
              assertThat(finding.pointer()).isEqualTo(pointer);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01, Europe/Dublin, 1",
    "2026-03-02, Europe/Dublin, 0",
    "2026-03-03, Europe/Dublin, 1",
    "2026-03-03, Pacific/Kiritimati, 0",
    "2026-03-02, Pacific/Kiritimati, 1"
  })
  void comparesTheDayOfAReleaseLineWithThatOfPublication(LocalDate day, ZoneId zone, int found) {
    ReleaseLine line = new ReleaseLine("FOR IMMEDIATE RELEASE", true, false, day, null, zone);
    List<Finding> findings = Sound.findings(Sound.release().releaseLine(line).build());

    assertThat(Sound.places("RELEASE_LINE", findings)).hasSize(found);
    assertThat(findings).allSatisfy(f -> assertThat(f.level()).isEqualTo(Level.WARNING));
  }

  @ParameterizedTest
  @CsvSource({"2026-03-01, WARNING", "2026-03-02, ", "2026-03-03, ERROR"})
  void stopsAReleaseOfALaterDayThatIsNotForImmediateUse(LocalDate day, Level level) {
    ReleaseLine line = new ReleaseLine(day.toString(), false, false, day, null, null);
    List<Finding> findings = Sound.findings(Sound.release().releaseLine(line).build());

    assertThat(findings).hasSize(level == null ? 0 : 1);
    assertThat(findings).allSatisfy(f -> assertThat(f.code()).isEqualTo("RELEASE_LINE"));
    assertThat(findings).allSatisfy(f -> assertThat(f.level()).isEqualTo(level));
  }

  @ParameterizedTest
  @CsvSource({"2026-03-01, DATELINE", "2026-03-03, DATELINE", "2026-03-04, RELEASE_LINE"})
  void stopsAReleaseWhoseDatelineIsOfADayToCome(LocalDate day, String code) {
    ReleaseContent content =
        Sound.release().dateline(new Dateline("CORK, Ireland", day, null)).build();
    Level level = code.equals("DATELINE") ? Level.WARNING : Level.ERROR;

    assertThat(Sound.findings(content))
        .singleElement()
        .matches(finding -> finding.code().equals(code))
        .matches(finding -> finding.level() == level)
        .matches(finding -> "#/dateline/date".equals(finding.pointer()));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02, 'CORK, Ireland — ', ",
    "2026-03-03, 'CORK, Ireland — ', ERROR",
    "2026-03-03, 'CORK, Ireland, March 3, 2026 — ', ERROR",
    "2026-03-03, '', ERROR",
    "2026-03-03, 'FOR IMMEDIATE RELEASE\n\nCORK, Ireland — ', WARNING",
    "2026-03-03, 'FOR IMMEDIATE RELEASE\n\n', WARNING",
    "2026-03-04, 'FOR IMMEDIATE RELEASE\n\n', ERROR",
    "2026-03-04, 'FOR IMMEDIATE RELEASE: March 4, 2026\n\n', ERROR",
  })
  void judgesTheDayOfAFrontMatterAlikeWhereverItLands(LocalDate day, String opening, Level level) {
    String text = opening + "The lamp burns again. It was lit by hand.\n";
    ReleaseContent content =
        new MarkdownReader()
            .read("---\ntitle: The Lamp Burns Again\ndate: %s\n---\n%s".formatted(day, text))
            .content();
    assertThat(Sound.findings(content))
        .filteredOn(found -> found.code().matches("RELEASE_LINE|DATELINE"))
        .filteredOn(found -> found.message().contains(day.toString()))
        .extracting(Finding::level)
        .containsExactlyElementsOf(level == null ? List.of() : List.of(level));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EMBARGOED UNTIL MAY 12, 2027|true|2026-03-02|1",
        "EMBARGOED UNTIL 12 May 2027, then 2 March 2026|true|2026-03-02|1",
        "EMBARGOED UNTIL MARCH 1, 2026|true|2026-03-02|1",
        "FOR IMMEDIATE RELEASE: March 12, 2026|false|2026-03-02|1",
        "EMBARGOED UNTIL MARCH 2, 2026|true|2026-03-02|0",
        "SPERRFRIST: 2. März 2026|true|2026-03-02|0",
        "EMBARGOED UNTIL MARCH 1 OR MARCH 2, 2026|true|2026-03-02|0",
        "EMBARGOED UNTIL MONDAY|true|2026-03-02|0",
        "Published 1 March 2026, changed 2 March 2026|false|2026-03-02|0"
      })
  void stopsALineWhoseTextNamesAnotherDayThanItsDate(
      String text, boolean embargo, LocalDate day, int found) {
    ReleaseLine line =
        new ReleaseLine(text, false, embargo, day, LocalTime.of(9, 0), ZoneId.of("Europe/Dublin"));
    List<Finding> findings = Sound.findings(Sound.release().releaseLine(line).build());

    assertThat(Sound.places("RELEASE_LINE", findings))
        .filteredOn(pointer -> pointer.equals("#/releaseLine/text"))
        .hasSize(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EMBARGOED UNTIL March 2, 2026, 9 p.m. ET|||1",
        "EMBARGOED UNTIL March 2, 2026, 9 p.m. ET|01:00|UTC|1",
        "EMBARGOED UNTIL March 2, 2026, 9 a.m. ET|09:00|Europe/Dublin|1",
        "EMBARGOED UNTIL March 2, 2026, 9 a.m. ET|09:00|America/New_York|0",
        "EMBARGOED UNTIL March 2, 2026, 9 a.m. ET|14:00|Europe/Dublin|0",
        "EMBARGOED UNTIL March 2, 2026, 9 a.m.|09:00|Europe/Dublin|0",
        "EMBARGOED UNTIL the end of March 2, 2026|||1",
        "EMBARGOED UNTIL close of business, March 2, 2026|||1",
        "EMBARGOED UNTIL close of business, March 2, 2026|18:00|Europe/Dublin|0",
        "EMBARGOED UNTIL 9 a.m. local time, March 2, 2026|09:00||1",
        "EMBARGOED UNTIL March 3|09:00|Europe/Dublin|1",
        "EMBARGOED UNTIL Tuesday|09:00|Europe/Dublin|1",
        "EMBARGOED UNTIL Monday, 9 a.m.|09:00|Europe/Dublin|0",
        "EMBARGOED UNTIL the council has met|09:00|Europe/Dublin|1",
        "EMBARGOED|09:00|Europe/Dublin|0"
      })
  void stopsALineWhoseTextAsksToWaitLongerThanItsMembers(
      String text, LocalTime time, ZoneId zone, int found) {
    ReleaseLine line = new ReleaseLine(text, false, true, Sound.DAY, time, zone);

    assertThat(Sound.places("EMBARGO_UNREAD", Sound.release().releaseLine(line).build()))
        .isEqualTo(found == 0 ? List.of() : List.of("#/releaseLine/text"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "For release at the press conference|false|1",
        "For release at the press conference|true|1",
        "FOR RELEASE UPON DELIVERY|false|1",
        "Zur Veröffentlichung nach der Pressekonferenz|false|1",
        "FOR IMMEDIATE RELEASE|true|0",
        "For immediate release after the board meeting|true|1",
        "Press release|false|0"
      })
  void stopsALineThatWaitsForAnEvent(String text, boolean immediate, int found) {
    ReleaseLine line = new ReleaseLine(text, immediate, false, null, null, null);

    assertThat(Sound.places("EMBARGO_UNREAD", Sound.release().releaseLine(line).build()))
        .hasSize(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "This is embargoed until May 12, 2027.|1",
        "Please do not publish before Thursday.|1",
        "This is embargoed until March 2, 2026.|0",
        "Not for publication until the embargo lifts.|0",
        "The arms embargo was extended until May 12, 2027.|0"
      })
  void stopsAnEmbargoOfAnEarlierDayThanItsTextAsksFor(String words, int found) {
    ReleaseLine line =
        new ReleaseLine("EMBARGOED", false, true, Sound.DAY, LocalTime.of(9, 0), null);
    ReleaseContent content = Sound.saying("\n\n" + words).change().releaseLine(line).build();

    assertThat(Sound.places("EMBARGO_UNREAD", content)).hasSize(found);
  }

  @ParameterizedTest
  @CsvSource({
    "embargoed, 1",
    "embargoed-until-tuesday, 1",
    "do-not-publish-before-friday, 1",
    "not-for-publication, 1",
    "embargo, 0",
    "arms-embargo, 0",
    "release, 0",
    "harbour, 0"
  })
  void stopsAReleaseWhoseTagsAskToWait(String tag, int found) {
    ReleaseContent content = Sound.release().tags(List.of("quay", tag)).build();

    assertThat(Sound.places("EMBARGO_UNREAD", content)).hasSize(found);
  }

  @Test
  void missesWhatAnEmbargoLeavesOpen() {
    ReleaseLine nothing = new ReleaseLine("EMBARGOED", false, true, null, null, null);
    ReleaseLine day = new ReleaseLine("EMBARGOED", false, true, Sound.DAY, null, null);
    ReleaseLine immediate = new ReleaseLine("AT ONCE", true, false, null, null, null);

    assertThat(Sound.findings(Sound.release().releaseLine(nothing).build()))
        .extracting(Finding::code)
        .containsExactly("EMBARGO_DATE");
    assertThat(Sound.findings(Sound.release().releaseLine(day).build()))
        .extracting(Finding::code)
        .containsExactly("EMBARGO_TIME", "EMBARGO_ZONE");
    assertThat(Sound.findings(Sound.release().releaseLine(immediate).build())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CORK, Ireland — The lamp is lit. | 0",
        "CORK (March 2) – The lamp is lit. | 0",
        "OSLO, 2. mars 2026 /ExampleWire/ -- The lamp is lit. | 0",
        "The lamp is lit. | 1",
        "The lamp is a well-known one. | 1",
        "the lamp — the second one — is lit. | 1"
      })
  void wantsPlaceAndDashWhereTheBodyOpens(String opening, int found) {
    ReleaseContent content =
        Sound.release().dateline(null).body(new Body(Body.Format.MARKDOWN, opening)).build();

    assertThat(Sound.places("DATELINE", content)).hasSize(found);
  }

  @ParameterizedTest
  @CsvSource({"RELEASE, 1", "ADVISORY, 0", "STATEMENT, 0", "ALERT, 0"})
  void wantsADatelineOfReleasesOnly(Kind kind, int found) {
    assertThat(Sound.places("DATELINE", Sound.release().kind(kind).dateline(null).build()))
        .hasSize(found);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-01, 1", "2026-03-02, 0", "2026-03-03, 1", ", 0"})
  void comparesTheDateOfADatelineWithThatOfPublication(LocalDate date, int found) {
    ReleaseContent content =
        Sound.release().dateline(new Dateline("CORK, Ireland", date, null)).build();

    assertThat(Sound.places("DATELINE", content)).hasSize(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Cork, Ireland – The lamp | 1",
        "Cork, Ireland has a lamp | 0",
        "Cork, Ireland-born masons | 0"
      })
  void findsADatelineThatStandsInTheBodyAgain(String opening, int found) {
    ReleaseContent content = Sound.release().body(new Body(Body.Format.MARKDOWN, opening)).build();

    assertThat(Sound.places("DATELINE", content)).hasSize(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Harbour Lights Reports First Quarter 2025 Results | 1",
        "Harbour Lights Reports Second-Quarter 2025 Results | 0",
        "Harbour Lights Reports Q1 2025 Results Today | 1",
        "Harbour Lights Reports Q1 of Fiscal Year 2025 | 1",
        "Harbour Lights Reports Q4 2025 Results Today | 0",
        "Harbour Lights Will Open in Q3 2027 at Last | 0",
        "Q4 2025 Beats Q4 2024 at Harbour Lights | 0",
        "Harbour Lights Holds Its 2024 Festival of Lamps | 1",
        "Harbour Lights Holds Its 2025 Festival of Lamps | 0",
        "Harbour Lights Burns Brighter Than Since 2023 | 0",
        "Harbour Lights Restores the Lamp of 1923 | 0",
        "Harbour Lights Restores Its 1923 Lamp at Last | 0",
        "Harbour Lights Restores Its 2020 Lamp at Last | 0",
        "Harbour Lights Restores Its 2021 Lamp at Last | 1"
      })
  void findsWhatAnOldHeadlineLeft(String headline, int found) {
    assertThat(Sound.places("STALE_TEMPLATE", Sound.release(headline).build()))
        .hasSize(found)
        .allSatisfy(pointer -> assertThat(pointer).isEqualTo("#/headline"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The trust said today, March 2, 2026, that it is done. | 0",
        "The trust said today (March 3) that it is done. | 0",
        "The trust said today (March 4) that it is done. | 1",
        "The trust said today, March 2, 2025, that it is done. | 1",
        "The trust said today that on March 2, 2025, it was done. | 0"
      })
  void findsATodayOfAnotherDay(String text, int found) {
    assertThat(Sound.places("STALE_TEMPLATE", Sound.saying(text))).hasSize(found);
  }

  @Test
  void findsWhatAnOldFrenchReleaseLeft() {
    ReleaseContent content =
        Sound.release("Les phares publient leurs résultats du premier trimestre de 2024")
            .language(new Language("fr"))
            .body(Sound.body("Le phare a été ouvert aujourd’hui, le 3 mai 2024."))
            .build();

    assertThat(Sound.places("STALE_TEMPLATE", content)).contains("#/headline");
    assertThat(new Lint().findings(content, List.of(), Examples.NEWSROOM, Examples.NOON))
        .isNotEmpty();
  }
}
