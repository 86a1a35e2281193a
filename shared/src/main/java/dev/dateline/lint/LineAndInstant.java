package dev.dateline.lint;

import dev.dateline.newsroom.RuleLevel;
import dev.dateline.release.ReleaseLine;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Compares the release line with the instant of publication. */
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
    ReleaseLine line = release.content().releaseLine();
    if (line == null || line.date() == null) {
      return;
    }
    ZoneId zone = release.newsroom().zone();
    Optional<Instant> embargo = line.embargoedUntil(zone);
    LocalDate day = LocalDate.ofInstant(release.at(), line.zone() == null ? zone : line.zone());
    if (embargo.isPresent() && release.at().isBefore(embargo.get())) {
      found.add(
          "#/releaseLine",
          "The line asks to wait until %s, and publication would be at %s; publish later, or correct the line."
              .formatted(embargo.get(), release.at()));
    } else if (line.date().isBefore(day)) {
      found.add(
          RuleLevel.WARNING,
          "#/releaseLine/date",
          "The line's day, %s, is past on %s, the day of publication; correct it or take it out."
              .formatted(line.date(), day));
    } else if (line.date().isAfter(day)) {
      found.add(
          RuleLevel.WARNING,
          "#/releaseLine/date",
          "The line says %s, and publication would be on %s; correct the line, or publish on its day."
              .formatted(line.date(), day));
    }
  }
}
