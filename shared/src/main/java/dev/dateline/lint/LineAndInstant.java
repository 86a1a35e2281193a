package dev.dateline.lint;

import dev.dateline.newsroom.RuleLevel;
import dev.dateline.release.Dateline;
import dev.dateline.release.ReleaseLine;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Compares what says when a release is for with the instant of publication. */
final class LineAndInstant implements Rule {
  @Override
  public String code() {
    return "RELEASE_LINE";
  }

  @Override
  public RuleLevel usual() {
    return RuleLevel.ERROR;
  }

  @Override
  public void look(Checked release, Found found) {
    Dateline dateline = release.content().dateline();
    if (dateline != null && dateline.date() != null && isAhead(dateline.date(), release)) {
      found.add(
          "#/dateline/date",
          "The dateline is of %s, and publication would be on %s; publish on its day, or correct it."
              .formatted(dateline.date(), release.day()));
    }
    ReleaseLine line = release.content().releaseLine();
    if (line != null && line.date() != null) {
      look(line, line.date(), release, found);
      lookAtText(line, line.date(), found);
    }
  }

  /**
   * Tells whether the day of a dateline is still to come: where the newsroom is, or everywhere if
   * the release line says when the release may be used.
   */
  static boolean isAhead(LocalDate day, Checked release) {
    ReleaseLine line = release.content().releaseLine();
    boolean said = line != null && (line.immediate() || line.embargo() || line.date() != null);
    return day.isAfter(said ? release.day().plusDays(1) : release.day());
  }

  /** A text that names several days may mean any, but an embargo ends on none before the last. */
  private static void lookAtText(ReleaseLine line, LocalDate date, Found found) {
    List<LocalDate> named =
        WrittenDate.in(Passage.of("#/releaseLine/text", line.text()), date.getYear()).stream()
            .filter(WrittenDate::withYear)
            .map(WrittenDate::date)
            .toList();
    boolean later = line.embargo() && named.stream().anyMatch(day -> day.isAfter(date));
    if (later || (!named.isEmpty() && !named.contains(date))) {
      found.add(
          "#/releaseLine/text",
          "The text of the line names %s, and its date is %s; correct one of the two."
              .formatted(named.getLast(), date));
    }
  }

  private static void look(ReleaseLine line, LocalDate date, Checked release, Found found) {
    ZoneId zone = release.newsroom().zone();
    Optional<Instant> embargo = line.embargoedUntil(zone);
    LocalDate day = LocalDate.ofInstant(release.at(), line.zone() == null ? zone : line.zone());
    if (embargo.isPresent() && release.at().isBefore(embargo.get())) {
      found.add(
          "#/releaseLine",
          "The line asks to wait until %s, and publication would be at %s; publish later, or correct the line."
              .formatted(embargo.get(), release.at()));
    } else if (date.isBefore(day)) {
      found.add(
          RuleLevel.WARNING,
          "#/releaseLine/date",
          "The line's day, %s, is past on %s, the day of publication; correct it or take it out."
              .formatted(date, day));
    } else if (date.isAfter(day)) {
      boolean tomorrow = line.immediate() && !date.isAfter(day.plusDays(1));
      found.add(
          tomorrow ? RuleLevel.WARNING : RuleLevel.ERROR,
          "#/releaseLine/date",
          "The line says %s, and publication would be on %s; correct the line, or publish on its day."
              .formatted(date, day));
    }
  }
}
