package dev.dateline.intake.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dateline.intake.Reading;
import dev.dateline.release.Finding;
import dev.dateline.release.Loss;
import dev.dateline.release.ReleaseLine;
import dev.dateline.release.SourcePart;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What keeps a page back in a site generator keeps a release back. */
class FrontTimingTest {
  private static final String TEXT =
      "# The Mill Grinds Again\n\nOLD WHARF, Maine — The tidal mill has a new wheel. It turns.\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "publishDate: 2026-12-01T09:00:00+01:00 | 2026-12-01 | 09:00 | +01:00",
        "publishdate: 2026-12-01T09:00:00Z | 2026-12-01 | 09:00 | UTC",
        "publish_date: 2026-12-01 09:00:30 -0500 | 2026-12-01 | 09:00:30 | -05:00",
        "pubDate: 2026/12/1 9:00 Europe/Paris | 2026-12-01 | 09:00 | Europe/Paris",
        "published: 2026-12-01 | 2026-12-01 | |",
        "publishedAt: 2026-12-01 | 2026-12-01 | |",
        "publishDate: 2026-05-03 09:00 UTC-5 | 2026-05-03 | 09:00 | UTC-05:00",
        "scheduled_for: 2026-12-01T09:00+01:00 | 2026-12-01 | 09:00 | +01:00",
        "availableFrom: 2026-12-01 | 2026-12-01 | |",
        "publishDate: 2026-05-03 09:00 UTC-05:00 | 2026-05-03 | 09:00 | UTC-05:00",
        "publishDate: 2026-05-03 09:00 GMT+2 | 2026-05-03 | 09:00 | GMT+02:00",
        "publishDate: 2026-05-03 09:00 GMT-0500 | 2026-05-03 | 09:00 | GMT-05:00",
        "publishDate: 2026-05-03 09:00 (ET) | 2026-05-03 | 09:00 | America/New_York",
        "publishDate: 2026-07-01 09:00 EST | 2026-07-01 | 09:00 | -05:00",
        "pubDate: Sun, 03 May 2026 09:00:00 -0500 | 2026-05-03 | 09:00 | -05:00",
        "pubDate: Sun, 03 May 2026 09:00:00 GMT | 2026-05-03 | 09:00 | GMT",
        "embargo: May 3, 2026 9 a.m. UTC-5 | 2026-05-03 | 09:00 | -05:00",
        "release-date: 2026-12-01T09:00 | 2026-12-01 | 09:00 |",
        "embargo: 2026-12-01T09:00:00.000+01:00 | 2026-12-01 | 09:00 | +01:00",
        "embargoUntil: 9 a.m. ET on December 1, 2026 | 2026-12-01 | 09:00 | America/New_York",
        "scheduled_publish_date: 2026-12-01T09:00:00+01:00 | 2026-12-01 | 09:00 | +01:00",
        "first_published_at: 2026-12-01 | 2026-12-01 | |",
        "displayDate: 2026-12-01 | 2026-12-01 | |",
        "schedule: 2026-12-01T09:00:00Z | 2026-12-01 | 09:00 | UTC",
        "release_time: 2026-12-01 09:00 Europe/Paris | 2026-12-01 | 09:00 | Europe/Paris",
        "releaseTime: 2026-12-01 | 2026-12-01 | |",
        "post_date: 2026-12-01 09:00:00 | 2026-12-01 | 09:00 |",
        "datePublished: 2026-12-01 | 2026-12-01 | |",
        "published_time: 2026-12-01 | 2026-12-01 | |",
        "sendAt: 2026-12-01 | 2026-12-01 | |",
        "valid_from: 2026-12-01 | 2026-12-01 | |",
        "liveDate: 2026-12-01 | 2026-12-01 | |",
        "available: 2026-12-01 | 2026-12-01 | |",
        "launch: 2026-12-01 | 2026-12-01 | |",
        "issued: December 1, 2026 | 2026-12-01 | |",
        "veroeffentlichung: 1. Dezember 2026 | 2026-12-01 | |",
        "fecha_publicacion: 2026-12-01 | 2026-12-01 | |",
        "hold: 2026-12-01 | 2026-12-01 | |",
        "press_embargo: 2026-12-01 | 2026-12-01 | |",
        "'dates: {publish: 2026-12-01}' | 2026-12-01 | |",
        "'timing: {embargo_ends: 2026-12-01}' | 2026-12-01 | |",
        "'embargo: {until: 2026-11-20, time: \"18:00\", zone: America/New_York}' | 2026-11-20 | 18:00 | America/New_York",
        "'press: {release_date: 2026-12-01, office: Quay 4}' | 2026-12-01 | |",
        "'publishDate: {date: 2026-12-01}' | 2026-12-01 | |",
        "date: 2026-11-26T18:00:00-05:00 | 2026-11-26 | 18:00 | -05:00",
        "date: 'November 26, 2026, 6 p.m. ET' | 2026-11-26 | 18:00 | America/New_York",
        "Sperrfrist: 1. Dezember 2026, 9 Uhr MEZ | 2026-12-01 | 09:00 | Europe/Berlin",
      })
  void waitsUntilTheMomentThatAMemberNames(
      String member, LocalDate date, LocalTime time, ZoneId zone) {
    ReleaseLine line = read(member).content().releaseLine();

    assertThat(line.embargo()).isTrue();
    assertThat(line.date()).isEqualTo(date);
    assertThat(line.time()).isEqualTo(time);
    assertThat(line.zone()).isEqualTo(zone);
    assertThat(codes(read(member))).doesNotContain("EMBARGO_UNREAD", "FRONT_MATTER");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "publishDate: next Tuesday",
        "publishDate: 2026-13-01",
        "publishDate: 2026-12-01T09:00:00+99:00",
        "publishDate: 2026-12-01T25:00:00Z",
        "publishDate: 2026-05-03 09:00 Z-5",
        "publishDate: 2026-05-03 09:00 CET+1",
        "publishDate: \"2026-05-03 09:00 Z\\uD800\"",
        "publishDate: \"2026-05-03 09:00 UTC+1\\u0001\"",
        "publishDate: \"2026-05-03 09:00 ET\\u0085\"",
        "publishDate: 05/10/2026",
        "publishDate: [soon]",
        "publishDate: '{{ site.time }}'",
        "embargo: until the council has met",
        "embargo: true",
        "embargoed: yes",
        "embargo: December 1, 2026 at 9",
        "embargo: [2026-11-20, 2026-11-21]",
        "embargo: {until: 2026-11-20, except: radio}",
        "embargo: {time: '18:00'}",
        "embargo_info: {until: 2026-11-20, except: radio}",
        "publishDate: {from: soon}",
        "date: 2026-11-26T25:00:00Z",
      })
  void holdsBackWhatNamesNoMomentThatCanBeRead(String member) {
    assertThat(read(member).findings())
        .filteredOn(finding -> finding.code().equals("EMBARGO_UNREAD"))
        .singleElement()
        .matches(finding -> finding.level() == Finding.Level.ERROR)
        .matches(finding -> "#/releaseLine".equals(finding.pointer()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "draft: true",
        "draft: 'true'",
        "Draft: yes",
        "draft: maybe",
        "published: false",
        "publish: no",
        "status: draft",
        "Status: hidden",
        "status: draft\nid: 7",
        "post_status: future",
        "visibility: private",
        "private: true",
        "live: false",
        "approved: no",
        "params:\n  draft: true",
        "extra:\n  meta: x\n  published: false",
        "status: embargoed",
        "status: on hold",
        "status: in review",
        "status: 0",
        "workflow: draft",
        "workflow_status: awaiting approval",
        "publish-status: queued",
        "wpStatus: pending",
        "review_status: open",
        "workflow_state: editing",
        "state: draft",
        "visibility: members",
        "ready: false",
        "released: no",
        "release: false",
        "on_hold: true",
        "build:\n  render: never",
      })
  void holdsBackADraft(String member) {
    assertThat(read(member).findings())
        .filteredOn(finding -> finding.code().equals("DRAFT"))
        .singleElement()
        .matches(finding -> finding.level() == Finding.Level.ERROR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "draft: false",
        "draft: 'no'",
        "published: true",
        "embargo: false",
        "status: published",
        "visibility: public",
        "status: final",
        "status: 1",
        "workflow_state: released",
        "ready: true",
        "on_hold: false",
        "state: Maine",
        "estate: hill",
        "author: {status: retired, published: never}",
        "delivery: 2030-01-01",
        "available_until: soon",
        "release: v2",
        "approved: true",
        "build:\n  render: always",
        "params:\n  date: 2030-01-01"
      })
  void holdsBackNothingThatIsSaidToBeReady(String member) {
    Reading reading = read(member);
    assertThat(codes(reading)).doesNotContain("DRAFT", "EMBARGO_UNREAD");
    assertThat(reading.content().releaseLine()).isNull();
    assertThat(reading.understanding().losses()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"available_until: 2030-01-01", "unpublishAt: 2030-01-01"})
  void waitsForNoMomentAtWhichAReleaseIsTakenOff(String member) {
    assertThat(read(member).content().releaseLine()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"embargo: {until: 2026-11-20, except: radio}", "draft: {a: [b]}", "date: {a: b}"})
  void quotesWhatAMemberHoldsInWords(String member) {
    Reading reading = read(member);
    assertThat(reading.findings())
        .extracting(Finding::message)
        .noneMatch(said -> said.contains("="));
    assertThat(reading.understanding().losses())
        .extracting(Loss::what)
        .noneMatch(what -> what.contains("=") || what.contains("{"));
  }

  @Test
  void leavesTheHourOfADateToTheLineThatSaysAtOnce() {
    Reading reading = read("date: 2026-05-03T09:00:00Z", "FOR IMMEDIATE RELEASE\n\n" + TEXT);
    assertThat(reading.content().releaseLine().immediate()).isTrue();
    assertThat(reading.understanding().losses())
        .extracting(Loss::what)
        .containsExactly("date: 2026-05-03T09:00:00Z");
  }

  @Test
  void takesTheDateOfAnEmbargoedReleaseForItsEnd() {
    ReleaseLine line = read("embargo: true\ndate: 2026-12-01T09:00:00Z").content().releaseLine();
    assertThat(line.embargo()).isTrue();
    assertThat(line.date()).hasToString("2026-12-01");
    assertThat(line.time()).hasToString("09:00");
  }

  @ParameterizedTest
  @CsvSource({
    "'EMBARGOED UNTIL 9 a.m. ET, May 4, 2026', 2026-12-01",
    "'EMBARGOED UNTIL 9 a.m. ET, December 4, 2026', 2026-12-04",
    "'FOR IMMEDIATE RELEASE', 2026-12-01",
    "'Date: May 4, 2026', 2026-12-01",
  })
  void waitsForTheLaterOfTwoMoments(String line, LocalDate until) {
    Reading reading = read("publishDate: 2026-12-01T09:00:00Z", line + "\n\n" + TEXT);
    assertThat(reading.content().releaseLine().embargo()).isTrue();
    assertThat(reading.content().releaseLine().date()).isEqualTo(until);
  }

  @Test
  void saysSoWhereTheTextMayGoOutBefore() {
    Reading reading = read("publishDate: 2026-12-01", "FOR IMMEDIATE RELEASE\n\n" + TEXT);
    assertThat(reading.findings())
        .filteredOn(finding -> finding.code().equals("FRONT_MATTER"))
        .singleElement()
        .extracting(Finding::message)
        .asString()
        .contains("FOR RELEASE: 2026-12-01", "FOR IMMEDIATE RELEASE");
  }

  @Test
  void waitsForTheLastOfSeveralMembers() {
    String members = "publishDate: 2026-12-02\nembargo: 2026-12-03\npubDate: 2026-12-01";
    assertThat(read(members).content().releaseLine().date()).hasToString("2026-12-03");
  }

  @Test
  void namesTheLineThatGivesWayToAMoment() {
    Reading reading =
        read("publishDate: 2026-04-25", "FOR IMMEDIATE RELEASE: Thursday, May 3, 2018\n\n" + TEXT);
    assertThat(reading.understanding().losses())
        .extracting(Loss::what)
        .containsExactly("FOR IMMEDIATE RELEASE: Thursday, May 3, 2018");
  }

  @ParameterizedTest
  @CsvSource({
    "soon, 2026-12-01, Date: soon",
    "2026-11-30, 2026-12-01, Date: 2026-11-30",
    "2026-12-02, 2026-12-02, date: 2026-12-01"
  })
  void keepsTheLaterOfTwoDaysAndNamesTheOther(String second, LocalDate day, String lost) {
    Reading reading = read("date: 2026-12-01\nDate: " + second);
    assertThat(reading.content().dateline().date()).isEqualTo(day);
    assertThat(reading.understanding().losses()).extracting(Loss::what).containsExactly(lost);
  }

  @Test
  void namesEachMomentThatWasNotTaken() {
    String members = "publishDate: 2026-12-02\nembargo: 2026-12-03\npubDate: 2026-12-01";
    assertThat(read(members).understanding().losses())
        .extracting(Loss::what, Loss::line)
        .containsExactly(tuple("publishDate: 2026-12-02", 2), tuple("pubDate: 2026-12-01", 4));
  }

  @ParameterizedTest
  @ValueSource(strings = {"EMBARGOED UNTIL 9 a.m. ET, December 4, 2026", "EMBARGOED"})
  void namesAMomentThatTheTextOutlasts(String line) {
    Reading reading = read("publishDate: 2026-12-01T09:00:00Z", line + "\n\n" + TEXT);
    assertThat(reading.understanding().losses())
        .extracting(Loss::what, Loss::line)
        .containsExactly(tuple("publishDate: 2026-12-01T09:00:00Z", 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "publishDate: 2026-05-03T10:00:00Z\nembargo: 2026-05-03 09:00",
        "embargo: 2026-05-03 09:00\npublishDate: 2026-05-03T10:00:00Z",
        "embargo: 2026-05-03 09:00\npublishDate: 2026-05-03T20:59:00Z",
        "embargo: 2026-05-03 09:00\npublishDate: 2026-05-02T19:01:00Z",
      })
  void holdsBackWhereTheZoneOfTheNewsroomDecidesWhichMomentIsLast(String members) {
    Reading reading = read(members);
    assertThat(codes(reading)).contains("EMBARGO_UNREAD");
    assertThat(reading.content().releaseLine().time()).hasToString("09:00");
  }

  @Test
  void holdsBackWhereTheZoneOfTheNewsroomDecidesWhetherTheTextWaitsLonger() {
    Reading reading =
        read("publishDate: 2026-05-03T10:00:00Z", "EMBARGOED UNTIL 9 a.m., May 3, 2026\n\n" + TEXT);
    assertThat(codes(reading)).contains("EMBARGO_UNREAD");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "embargo: 2026-05-03 09:00\npublishDate: 2026-05-03T21:00:00Z",
        "embargo: 2026-05-03 09:00\npublishDate: 2026-05-02T19:00:00Z",
        "embargo: 2026-05-03 09:00\npublishDate: 2026-05-03 10:00",
      })
  void knowsWhichMomentIsLastWhereItIsSoInEveryZone(String members) {
    assertThat(codes(read(members))).doesNotContain("EMBARGO_UNREAD");
  }

  @Test
  void tellsWhereTheMomentStands() {
    assertThat(read("slug: mill\npublishDate: 2026-12-01").understanding().parts())
        .contains(new SourcePart("#/releaseLine", 3, 3));
  }

  @Test
  void warnsThatNothingIsTakenOffByItself() {
    Reading reading = read("expiryDate: 2027-01-01");
    assertThat(reading.understanding().losses())
        .extracting(Loss::what)
        .containsExactly("expiryDate: 2027-01-01");
    assertThat(codes(reading)).contains("FRONT_MATTER");
  }

  private static Reading read(String members) {
    return read(members, TEXT);
  }

  private static Reading read(String members, String text) {
    return new MarkdownReader().read("---\n" + members + "\n---\n" + text);
  }

  private static List<String> codes(Reading reading) {
    return reading.findings().stream().map(Finding::code).toList();
  }
}
