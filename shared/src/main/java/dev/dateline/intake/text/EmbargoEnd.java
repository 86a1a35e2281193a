package dev.dateline.intake.text;

import dev.dateline.release.Finding;
import dev.dateline.release.ReleaseLine;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads until when to wait out of a field that says nothing else, as machines and people write. */
public final class EmbargoEnd {
  /** 2026-12-01, 2026/12/01 09:00, 2026-12-01T09:00:00.000+01:00, 2026-12-01 09:00 Europe/Paris. */
  private static final Pattern OF_MACHINES =
      Pattern.compile(
          "(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})"
              + "(?:(?:[Tt]|\\h{1,3})(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?\\h{0,3}(\\S{1,40})?)?");

  private EmbargoEnd() {}

  /** A line that asks to wait, and what is doubtful about it. */
  public record Asked(ReleaseLine line, List<Finding> findings) {}

  /**
   * Returns the release line that a field stands for; nothing where no day can be read.
   *
   * @param words what the line opens with, such as {@code EMBARGOED UNTIL}
   */
  public static Optional<Asked> read(String words, String field) {
    String value = field.strip();
    Matcher machine = OF_MACHINES.matcher(value);
    Findings findings = new Findings();
    if (machine.matches()) {
      return ofMachine(words, machine, new ReleaseMoments(findings))
          .map(line -> new Asked(line, findings.list()));
    }
    String text = words + " " + value;
    Optional<DateMention> date = Dates.latest(value);
    if (date.isEmpty() || ReleaseLine.TEXT.faultOf(text).isPresent()) {
      return Optional.empty();
    }
    ReleaseMoments moments = new ReleaseMoments(findings);
    moments.checkWeekday(date.get());
    ReleaseLine line = moments.line(text, false, true, date.get().date());
    return line.date() == null ? Optional.empty() : Optional.of(new Asked(line, findings.list()));
  }

  private static Optional<ReleaseLine> ofMachine(
      String words, Matcher said, ReleaseMoments moments) {
    try {
      LocalDate date = LocalDate.of(number(said, 1), number(said, 2), number(said, 3));
      if (said.group(4) == null) {
        return Optional.of(new ReleaseLine(words + " " + date, false, true, date, null, null));
      }
      int second = said.group(6) == null ? 0 : number(said, 6);
      LocalTime time = LocalTime.of(number(said, 4), number(said, 5), second);
      String name = said.group(7);
      if (name == null) {
        String text = words + " " + date + " " + time;
        return Optional.of(new ReleaseLine(text, false, true, date, time, null));
      }
      // Without its zone the hour would be another one.
      Optional<Zones.Mention> named = Zones.named(name);
      String text = words + " " + date + " " + time + " " + name;
      return named
          .map(zone -> moments.inItsSeason(zone, date))
          .map(zone -> new ReleaseLine(text, false, true, date, time, zone));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher said, int group) {
    return Integer.parseInt(said.group(group));
  }
}
