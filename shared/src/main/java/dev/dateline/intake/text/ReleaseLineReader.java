package dev.dateline.intake.text;

import dev.dateline.release.ReleaseLine;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the line that says when a release may be used; where two are, the embargo governs. */
final class ReleaseLineReader {
  private static final Pattern STANDARD_TIME =
      Pattern.compile("\\b(?:EST|CST|MST|PST|CET|MEZ|AEST|NZST)\\b");
  private static final String POINTER = "#/releaseLine";
  private final Sheet sheet;
  private final Findings findings;

  ReleaseLineReader(Sheet sheet, Findings findings) {
    this.sheet = sheet;
    this.findings = findings;
  }

  /** Claims the lines above {@code end} that say when, and dates that stand alone there. */
  @Nullable ReleaseLine claim(int end) {
    List<Integer> embargoes = new ArrayList<>();
    List<Integer> others = new ArrayList<>();
    List<Integer> dates = new ArrayList<>();
    for (int i = 0; i < end; i++) {
      String text = sheet.text(i);
      if (!sheet.isFree(i)) {
        continue;
      }
      if (ReleaseLines.isEmbargo(text) || waits(text)) {
        embargoes.add(i);
      } else if (ReleaseLines.isImmediate(text) || ReleaseLines.isDated(text)) {
        others.add(i);
      } else if (ReleaseLines.isDate(text)) {
        dates.add(i);
      }
    }
    if (!embargoes.isEmpty()
        && others.stream().map(sheet::text).anyMatch(ReleaseLines::isImmediate)) {
      findings.warning(
          "RELEASE_LINE",
          POINTER,
          "The release asks to wait, and says %s as well; the embargo counts. Take one of the two lines out."
              .formatted(Findings.quoted(sheet.text(others.getFirst()))));
    }
    List<Integer> said = embargoes.isEmpty() ? others : embargoes;
    List.of(embargoes, others, dates)
        .forEach(all -> all.forEach(i -> sheet.claim(i, Part.RELEASE_LINE)));
    if (said.isEmpty()) {
      return dates.isEmpty() ? null : onlyDate(dates.getFirst());
    }
    int at = said.getFirst();
    Optional<String> otherDate =
        Stream.concat(dates.stream(), others.stream())
            .filter(i -> i != at)
            .map(sheet::text)
            .filter(text -> Dates.first(text).isPresent())
            .findFirst();
    return read(at, otherDate, !embargoes.isEmpty());
  }

  private static boolean waits(String text) {
    return ReleaseLines.isDated(text) && ReleaseLines.asksToWait(text);
  }

  private ReleaseLine onlyDate(int i) {
    Optional<DateMention> date = Dates.first(sheet.text(i));
    date.ifPresent(this::checkWeekday);
    return new ReleaseLine(
        sheet.text(i), false, false, date.map(DateMention::date).orElse(null), null, null);
  }

  private @Nullable ReleaseLine read(int at, Optional<String> other, boolean embargo) {
    String text = Words.plain(sheet.text(at));
    Optional<DateMention> date = Dates.first(text);
    if (date.isEmpty() && sheet.isFree(at + 1) && continues(at + 1, embargo)) {
      sheet.claim(at + 1, Part.RELEASE_LINE);
      text = text + " " + sheet.text(at + 1);
      date = Dates.first(text);
    }
    if (date.isEmpty() && other.isPresent()) {
      text = text + " " + other.get();
      date = Dates.first(text);
    }
    date.ifPresent(this::checkWeekday);
    checkAgreement(date, other);
    if (ReleaseLine.TEXT.faultOf(text).isPresent()) {
      return null;
    }
    boolean immediate = !embargo && ReleaseLines.isImmediate(sheet.text(at));
    return line(text, immediate, embargo, date.map(DateMention::date).orElse(null));
  }

  /** The date and time of an embargo may stand on the line below. */
  private boolean continues(int i, boolean embargo) {
    String text = sheet.text(i);
    boolean when = Dates.first(text).isPresent() || Times.first(text).isPresent();
    return embargo && when && Words.count(text) <= 12 && !Words.endsSentence(text);
  }

  private ReleaseLine line(
      String text, boolean immediate, boolean embargo, @Nullable LocalDate date) {
    String withoutDate = ReleaseLines.withoutDate(text);
    Optional<Times.Mention> mention = Times.first(withoutDate);
    LocalTime time = date == null ? null : mention.map(Times.Mention::time).orElse(null);
    ZoneId named = mention.flatMap(said -> Zones.after(withoutDate, said.end())).orElse(null);
    ZoneId zone = date == null || named == null ? named : inItsSeason(withoutDate, named, date);
    if (embargo) {
      checkEmbargo(text, date, mention, zone);
    }
    return new ReleaseLine(text, immediate, embargo, date, time, zone);
  }

  /** "EST" in summer is an hour later than the clocks there say, and is taken at its word. */
  private ZoneId inItsSeason(String text, ZoneId zone, LocalDate date) {
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
          "No day with its year can be read in %s, so it cannot be published before a day is given; write 'EMBARGOED UNTIL 9 a.m. ET, May 3, 2026'."
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

  private void checkWeekday(DateMention date) {
    if (!date.weekdayAgrees()) {
      findings.error(
          "DATE_WEEKDAY",
          POINTER + "/date",
          "%s is a %s; correct the weekday or the date."
              .formatted(date.date(), Words.lower(date.date().getDayOfWeek().name())));
    }
  }

  private void checkAgreement(Optional<DateMention> date, Optional<String> other) {
    Optional<LocalDate> said = other.flatMap(Dates::first).map(DateMention::date);
    if (date.isPresent() && said.isPresent() && !said.get().equals(date.get().date())) {
      findings.warning(
          "RELEASE_LINE_DATE",
          POINTER + "/date",
          "The release line says %s and another line %s; the release line counts."
              .formatted(date.get().date(), said.get()));
    }
  }
}
