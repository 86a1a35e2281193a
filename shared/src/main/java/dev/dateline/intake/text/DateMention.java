package dev.dateline.intake.text;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date and where it stands in a text.
 *
 * @param weekday the one that is written before it, right or wrong
 */
record DateMention(LocalDate date, @Nullable DayOfWeek weekday, int start, int end) {
  boolean weekdayAgrees() {
    return weekday == null || date.getDayOfWeek() == weekday;
  }
}
