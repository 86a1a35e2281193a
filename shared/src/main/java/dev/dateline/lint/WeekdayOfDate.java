package dev.dateline.lint;

import dev.dateline.newsroom.RuleLevel;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;

/** Finds a weekday that is not that of the date behind it. */
final class WeekdayOfDate implements Rule {
  @Override
  public String code() {
    return "DATE_WEEKDAY";
  }

  @Override
  public RuleLevel usual() {
    return RuleLevel.ERROR;
  }

  @Override
  public void look(Checked release, Found found) {
    release.all().forEach(passage -> look(passage, release.day().getYear(), found));
  }

  private static void look(Passage passage, int year, Found found) {
    for (WrittenDate date : WrittenDate.in(passage, year)) {
      DayOfWeek written = date.weekday();
      DayOfWeek right = date.date().getDayOfWeek();
      if (written != null && date.withYear() && written != right) {
        found.add(
            pointer(passage),
            "%s is a %s, not a %s; correct the weekday or the date."
                .formatted(date.date(), name(right), name(written)));
      }
    }
  }

  /** Points where intake does, so that nobody is told twice. */
  private static String pointer(Passage passage) {
    return passage.pointer().equals("#/releaseLine/text")
        ? "#/releaseLine/date"
        : passage.pointer();
  }

  private static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
