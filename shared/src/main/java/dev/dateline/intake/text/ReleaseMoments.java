package dev.dateline.intake.text;

import dev.dateline.release.ReleaseLine;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads hour and zone of a release line whose day is known, and says what is doubtful there. */
final class ReleaseMoments {
  private static final Pattern STANDARD_TIME =
      Pattern.compile("\\b(?:EST|CST|MST|PST|CET|MEZ|AEST|NZST)\\b");

  /** "May 12 at 9" may be morning or evening. */
  private static final Pattern UNREAD_HOUR =
      Pattern.compile("(?iu)(?:\\b(?:at|um|à|las|until|bis)\\h|@\\h?|,\\h)\\d{1,2}\\b(?!\\h?[/.])");

  private static final String POINTER = "#/releaseLine";
  private final Findings findings;

  ReleaseMoments(Findings findings) {
    this.findings = findings;
  }

  ReleaseLine line(String text, boolean immediate, boolean embargo, @Nullable LocalDate day) {
    LocalDate date = day;
    String withoutDate = ReleaseLines.withoutDates(text);
    Optional<Times.Mention> mention = Times.first(withoutDate);
    if (embargo && mention.isEmpty() && UNREAD_HOUR.matcher(withoutDate).find()) {
      date = null;
    }
    LocalTime time = date == null ? null : mention.map(Times.Mention::time).orElse(null);
    ZoneId named = mention.flatMap(said -> Zones.after(withoutDate, said.end())).orElse(null);
    ZoneId zone = date == null || named == null ? named : inItsSeason(withoutDate, named, date);
    if (embargo) {
      checkEmbargo(text, date, mention, zone);
    }
    return new ReleaseLine(text, immediate, embargo, date, time, zone);
  }

  /** "EST" in summer is an hour later than the clocks there say, and is taken at its word. */
  ZoneId inItsSeason(String text, ZoneId zone, LocalDate date) {
    Instant noon = date.atTime(LocalTime.NOON).atZone(zone).toInstant();
    if (!STANDARD_TIME.matcher(text).find() || !zone.getRules().isDaylightSavings(noon)) {
      return zone;
    }
    findings.warning(
        "TZ_DST",
        POINTER + "/zone",
        "On that day the clocks there show summer time; the line was taken at its word. Write 'ET' or 'Paris time', which is right all year.");
    return zone.getRules().getStandardOffset(noon);
  }

  private void checkEmbargo(
      String text, @Nullable LocalDate date, Optional<Times.Mention> time, @Nullable ZoneId zone) {
    if (date == null) {
      findings.warning(
          "EMBARGO_DATE",
          POINTER + "/date",
          "No day with its year, or not its hour, can be read in %s, so it cannot be published before a day is given; write 'EMBARGOED UNTIL 9 a.m. ET, May 3, 2026'."
              .formatted(Findings.quoted(text)));
    }
    if (zone == null) {
      findings.warning(
          "EMBARGO_ZONE",
          POINTER + "/zone",
          "The embargo names no time zone that can be read, so the newsroom's own counts; write one, such as 'ET' or 'Paris time'.");
    }
    if (date != null && time.isEmpty()) {
      findings.warning(
          "EMBARGO_TIME",
          POINTER + "/time",
          "The embargo names no time of day that can be read, so it ends as the day begins; write one, such as '9:00 a.m.'.");
    }
    if (time.isPresent() && time.get().midnight()) {
      findings.error(
          "EMBARGO_MIDNIGHT",
          POINTER + "/time",
          "Midnight may be the beginning or the end of that day; it was read as the beginning. Write '00:01' or '23:59'.");
    }
  }

  void checkWeekday(DateMention date) {
    if (!date.weekdayAgrees()) {
      findings.error(
          "DATE_WEEKDAY",
          POINTER + "/date",
          "%s is a %s; correct the weekday or the date."
              .formatted(date.date(), Words.lower(date.date().getDayOfWeek().name())));
    }
  }
}
