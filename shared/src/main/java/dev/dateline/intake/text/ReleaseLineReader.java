package dev.dateline.intake.text;

import dev.dateline.release.ReleaseLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the line that says when a release may be used; where two are, the embargo governs. */
final class ReleaseLineReader {
  /** Of a line that is too long for a release line. */
  private static final int LONGEST_SHOWN = 300;

  private static final String POINTER = "#/releaseLine";
  private final Sheet sheet;
  private final Findings findings;
  private final ReleaseMoments moments;

  ReleaseLineReader(Sheet sheet, Findings findings) {
    this.sheet = sheet;
    this.findings = findings;
    this.moments = new ReleaseMoments(findings);
  }

  /** Claims the lines that say when, and dates that stand alone above {@code end}. */
  @Nullable ReleaseLine claim(int end) {
    EmbargoLines asking = new EmbargoLines(sheet);
    Set<Integer> embargoes = new TreeSet<>(asking.above(end));
    embargoes.addAll(asking.below(end));
    Optional<String> elsewhere = asking.elsewhere(end);
    List<Integer> others = new ArrayList<>();
    List<Integer> dates = new ArrayList<>();
    for (int i = 0; i < end; i++) {
      String text = sheet.text(i);
      if (!sheet.isFree(i) || embargoes.contains(i)) {
        continue;
      }
      if (ReleaseLines.isImmediate(text) || ReleaseLines.isDated(text)) {
        others.add(i);
      } else if (ReleaseLines.isDate(text)) {
        dates.add(i);
      }
    }
    boolean embargo = !embargoes.isEmpty() || elsewhere.isPresent();
    if (embargo) {
      checkImmediate(others);
    }
    embargoes.stream().filter(this::isNoHeadline).forEach(i -> sheet.claim(i, Part.RELEASE_LINE));
    List.of(others, dates).forEach(all -> all.forEach(i -> sheet.claim(i, Part.RELEASE_LINE)));
    if (embargo) {
      Stream<String> written = Stream.concat(dates.stream(), others.stream()).map(sheet::text);
      List<String> asked = new ArrayList<>(embargoes.stream().map(this::withNextLine).toList());
      elsewhere.ifPresent(asked::add);
      return embargo(asked, written.toList());
    }
    if (others.isEmpty()) {
      return dates.isEmpty() ? null : onlyDate(dates.getFirst());
    }
    int at = others.getFirst();
    Optional<String> otherDate =
        Stream.concat(dates.stream(), others.stream())
            .filter(i -> i != at)
            .map(sheet::text)
            .filter(text -> Dates.first(text).isPresent())
            .findFirst();
    return read(at, otherDate);
  }

  private boolean isNoHeadline(int i) {
    return EmbargoWords.standAlone(sheet.text(i)) || ReleaseLines.opensAsEmbargo(sheet.text(i));
  }

  private void checkImmediate(List<Integer> others) {
    boolean immediate = others.stream().map(sheet::text).anyMatch(ReleaseLines::isImmediate);
    if (immediate) {
      findings.warning(
          "RELEASE_LINE",
          POINTER,
          "The release asks to wait, and says %s as well; the embargo counts. Take one of the two lines out."
              .formatted(Findings.quoted(sheet.text(others.getFirst()))));
    }
  }

  private ReleaseLine onlyDate(int i) {
    Optional<DateMention> date = Dates.first(sheet.text(i));
    date.ifPresent(moments::checkWeekday);
    return new ReleaseLine(
        sheet.text(i), false, false, date.map(DateMention::date).orElse(null), null, null);
  }

  private @Nullable ReleaseLine read(int at, Optional<String> other) {
    String text = Words.plain(sheet.text(at));
    Optional<DateMention> date = Dates.first(text);
    if (date.isEmpty() && other.isPresent()) {
      text = text + " " + other.get();
      date = Dates.first(text);
    }
    date.ifPresent(moments::checkWeekday);
    checkAgreement(date, other);
    if (ReleaseLine.TEXT.faultOf(text).isPresent()) {
      return null;
    }
    boolean immediate = ReleaseLines.isImmediate(sheet.text(at));
    return moments.line(text, immediate, false, date.map(DateMention::date).orElse(null));
  }

  /** Of several that ask to wait the one counts that asks longest; what cannot be read, longer. */
  private ReleaseLine embargo(List<String> asked, List<String> written) {
    String text =
        asked.stream().max(Comparator.comparing(ReleaseLineReader::patience)).orElseThrow();
    Optional<DateMention> date = Dates.latest(text);
    Optional<String> other =
        written.stream().filter(line -> Dates.first(line).isPresent()).findFirst();
    boolean waits = !ReleaseLines.isImmediate(text);
    if (date.isEmpty()
        && other.isPresent()
        && waits
        && !ReleaseLines.isImmediate(other.get())
        && !mayNameDay(text)
        && !contradicts(text, other.get())) {
      text = text + " " + other.get();
      date = Dates.first(text);
    }
    date.ifPresent(moments::checkWeekday);
    checkAgreement(date, other);
    checkOneDay(asked);
    return moments.line(fitting(text), false, true, date.map(DateMention::date).orElse(null));
  }

  private static String fitting(String text) {
    if (text.length() <= ReleaseLine.TEXT.longest()) {
      return text;
    }
    return text.substring(
        0,
        Character.isHighSurrogate(text.charAt(LONGEST_SHOWN - 1))
            ? LONGEST_SHOWN - 1
            : LONGEST_SHOWN);
  }

  private static LocalDate patience(String text) {
    LocalDate unread = EmbargoVocabulary.saysWhen(text) ? LocalDate.MAX : LocalDate.MIN;
    return Dates.latest(text).map(DateMention::date).orElse(unread);
  }

  private static boolean contradicts(String text, String other) {
    return Dates.isAmbiguous(text)
        || Dates.first(other).filter(day -> Dates.contradicts(text, day.date())).isPresent();
  }

  /** A number that is no hour may be of a day in a language that nobody reads here. */
  private static boolean mayNameDay(String text) {
    StringBuilder rest = new StringBuilder(ZoneOffsets.without(text));
    for (Times.Mention time : Times.ofEmbargo(text)) {
      rest.replace(time.start(), time.end(), " ".repeat(time.end() - time.start()));
    }
    return rest.chars().anyMatch(Character::isDigit);
  }

  /** The date and time of an embargo may stand on the line below, or below a blank one. */
  private String withNextLine(int at) {
    String text = Words.plain(sheet.text(at));
    boolean dated = Dates.first(text).isPresent();
    boolean timed = Times.first(ReleaseLines.withoutDates(text)).isPresent();
    int next = at + 1 < sheet.size() && sheet.isBlank(at + 1) ? at + 2 : at + 1;
    if ((dated && timed) || !sheet.isFree(next)) {
      return text;
    }
    String below = sheet.text(next);
    boolean adds =
        (!dated && Dates.first(below).isPresent()) || (!timed && Times.first(below).isPresent());
    boolean when = adds && EmbargoVocabulary.strangers(below) <= 2 && Words.count(below) <= 12;
    if (!when || Words.endsSentence(below.replaceAll("(?i)m\\.$", "m"))) {
      return text;
    }
    sheet.claim(next, Part.RELEASE_LINE);
    return text + " " + below;
  }

  private void checkOneDay(List<String> asked) {
    List<LocalDate> days =
        asked.stream().flatMap(line -> Dates.latest(line).stream()).map(DateMention::date).toList();
    if (days.stream().distinct().count() > 1) {
      findings.warning(
          "RELEASE_LINE_DATE",
          POINTER + "/date",
          "Several lines ask to wait until different days; the last of these counts.");
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
