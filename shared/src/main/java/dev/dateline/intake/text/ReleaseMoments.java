package dev.dateline.intake.text;

import dev.dateline.release.ReleaseLine;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads hour and zone of a release line whose day is known, and says what is doubtful there. */
final class ReleaseMoments {
  /** An hour with the zone that belongs to it; one of the two may be missing. */
  private record Moment(Optional<Times.Mention> time, Optional<Zones.Mention> zone) {}

  /** "May 12 at 9" may be morning or evening. */
  private static final Pattern UNREAD_HOUR =
      Pattern.compile("(?iu)(?:\\b(?:at|um|à|las|until|bis)\\h|@\\h?|,\\h)\\d{1,2}\\b(?!\\h?[/.])");

  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);
  private static final String POINTER = "#/releaseLine";
  private final Findings findings;

  ReleaseMoments(Findings findings) {
    this.findings = findings;
  }

  ReleaseLine line(String text, boolean immediate, boolean embargo, @Nullable LocalDate day) {
    String withoutDate = ReleaseLines.withoutDates(text);
    if (embargo) {
      return embargo(text, withoutDate, day);
    }
    Optional<Times.Mention> time = Times.first(withoutDate);
    Optional<Zones.Mention> zone =
        time.flatMap(said -> Zones.in(withoutDate, said.end()).stream().findFirst());
    return new ReleaseLine(
        text,
        immediate,
        false,
        day,
        day == null ? null : time.map(Times.Mention::time).orElse(null),
        zone.map(said -> inItsSeason(said, day)).orElse(null));
  }

  private ReleaseLine embargo(String text, String withoutDate, @Nullable LocalDate day) {
    List<Times.Mention> times = Times.ofEmbargo(withoutDate);
    List<Zones.Mention> zones = zones(withoutDate, times);
    boolean unreadHour = times.isEmpty() && UNREAD_HOUR.matcher(withoutDate).find();
    LocalDate date = unreadHour ? null : day;
    Moment last = last(times, zones, date);
    EmbargoRemainder rest = new EmbargoRemainder(withoutDate, times, zones);
    LocalTime time = last.time().map(Times.Mention::time).orElse(null);
    if (rest.isWholeDay()) {
      time = END_OF_DAY;
    }
    ZoneId zone = last.zone().map(said -> inItsSeason(said, date)).orElse(null);
    checkEmbargo(text, date, time, zone);
    if (last.time().isPresent() && last.time().get().midnight()) {
      findings.error(
          "EMBARGO_MIDNIGHT",
          POINTER + "/time",
          "Midnight may be the beginning or the end of that day; it was read as the beginning. Write '00:01' or '23:59'.");
    }
    if (date != null) {
      rest.unread().ifPresent(word -> addUnread(text, word, times.isEmpty()));
    }
    return new ReleaseLine(text, false, true, date, date == null ? null : time, zone);
  }

  /** A zone stands behind its hour; some write it before the first, or behind a day alone. */
  private static List<Zones.Mention> zones(String text, List<Times.Mention> times) {
    List<Zones.Mention> zones = new ArrayList<>();
    for (int i = 0; i < times.size(); i++) {
      boolean last = i + 1 == times.size();
      String own = last ? text : text.substring(0, times.get(i + 1).start());
      zones.addAll(Zones.in(own, times.get(i).end()));
    }
    if (!zones.isEmpty()) {
      return zones;
    }
    String before = times.isEmpty() ? text : text.substring(0, times.getFirst().start());
    return Zones.in(before, Math.min(before.length(), EmbargoRemainder.startIn(text)));
  }

  /** Of "9 a.m. in print, 11:59 p.m. online", and of two zones, the later counts. */
  private static Moment last(
      List<Times.Mention> times, List<Zones.Mention> zones, @Nullable LocalDate day) {
    LocalDate date = day == null ? LocalDate.EPOCH : day;
    if (times.isEmpty()) {
      return new Moment(Optional.empty(), zones.stream().max(byInstant(date, LocalTime.MIN)));
    }
    List<Moment> moments = new ArrayList<>();
    for (int i = 0; i < times.size(); i++) {
      Times.Mention time = times.get(i);
      int end = i + 1 < times.size() ? times.get(i + 1).start() : Integer.MAX_VALUE;
      List<Zones.Mention> own =
          zones.stream().filter(zone -> zone.start() >= time.end() && zone.start() < end).toList();
      moments.add(
          new Moment(
              Optional.of(time),
              (own.isEmpty() ? zones : own).stream().max(byInstant(date, time.time()))));
    }
    return moments.stream()
        .max(Comparator.comparing(moment -> instant(moment, date)))
        .orElseThrow();
  }

  private static Comparator<Zones.Mention> byInstant(LocalDate date, LocalTime time) {
    return Comparator.comparing(zone -> date.atTime(time).atZone(zone.zone()).toInstant());
  }

  private static Instant instant(Moment moment, LocalDate date) {
    LocalTime time = moment.time().map(Times.Mention::time).orElse(LocalTime.MIN);
    ZoneId zone = moment.zone().map(Zones.Mention::zone).orElse(ZoneOffset.UTC);
    return date.atTime(time).atZone(zone).toInstant();
  }

  /** "EST" in summer is an hour later than the clocks there say, and is taken at its word. */
  ZoneId inItsSeason(Zones.Mention said, @Nullable LocalDate date) {
    if (date == null) {
      return said.zone();
    }
    Instant noon = date.atTime(LocalTime.NOON).atZone(said.zone()).toInstant();
    if (!said.standard() || !said.zone().getRules().isDaylightSavings(noon)) {
      return said.zone();
    }
    findings.warning(
        "TZ_DST",
        POINTER + "/zone",
        "On that day the clocks there show summer time; the line was taken at its word. Write 'ET' or 'Paris time', which is right all year.");
    return said.zone().getRules().getStandardOffset(noon);
  }

  private void checkEmbargo(
      String text, @Nullable LocalDate date, @Nullable LocalTime time, @Nullable ZoneId zone) {
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
    if (date != null && time == null) {
      findings.warning(
          "EMBARGO_TIME",
          POINTER + "/time",
          "The embargo names no time of day that can be read, so it ends as the day begins; write one, such as '9:00 a.m.'.");
    }
  }

  /** An hour or a zone that was not understood must not be taken for none. */
  private void addUnread(String text, String word, boolean hour) {
    findings.error(
        UnreadEmbargo.CODE,
        POINTER + (hour ? "/time" : "/zone"),
        "The embargo, %s, may name %s that was not understood: '%s'. Set 'time' and 'zone' of 'releaseLine' and see to the words of its 'text'; or publish with an override that says until when it is."
            .formatted(
                Findings.quoted(text), hour ? "an hour" : "a time zone", Findings.quoted(word)));
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
