package dev.dateline.lint;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A date in a text, as English, French, German and Spanish write it.
 *
 * @param weekday the one that is written before it, right or wrong
 * @param withYear whether its year was written
 * @param start the index at which it begins, its weekday included
 */
record WrittenDate(
    LocalDate date, @Nullable DayOfWeek weekday, boolean withYear, int start, int end) {
  private static final List<Locale> LANGUAGES =
      List.of(Locale.ENGLISH, Locale.FRENCH, Locale.GERMAN, Locale.of("es"));
  private static final Map<String, Month> MONTHS = months();
  private static final Map<String, DayOfWeek> WEEKDAYS = weekdays();
  private static final Set<String> BEFORE_MONTH = Set.of("de", "of");
  private static final Set<String> BEFORE_YEAR = Set.of("de", "del");
  private static final Set<String> AFTER_WEEKDAY = Set.of("the", "den", "dem", "le", "el");
  private static final int LONGEST_GAP = 3;

  /**
   * Finds the dates of a passage, in order.
   *
   * @param year that of dates which name none
   */
  static List<WrittenDate> in(Passage passage, int year) {
    List<WrittenDate> dates = new ArrayList<>();
    List<Token> words = passage.words();
    for (int i = 0; i < words.size(); i++) {
      WrittenDate date = null;
      if (MONTHS.containsKey(monthKey(words.get(i)))) {
        date = named(passage, i, year);
      } else if (words.get(i).text().length() == 4 && words.get(i).isNumber()) {
        date = numbered(passage, i);
      }
      if (date != null) {
        dates.add(date);
      }
    }
    return dates;
  }

  private static @Nullable WrittenDate named(Passage passage, int month, int year) {
    Month number = MONTHS.get(monthKey(passage.words().get(month)));
    if (number == null) {
      return null;
    }
    int after = month + 1;
    if (day(passage, after) > 0 && near(passage, month)) {
      boolean withYear = year(passage, after + 1) > 0 && near(passage, after);
      int last = withYear ? after + 1 : after;
      int of = withYear ? year(passage, last) : year;
      return date(passage, of, number, day(passage, after), withYear, month, last);
    }
    int before = month - 1;
    before -= before > 0 && isOne(passage, before, BEFORE_MONTH) ? 1 : 0;
    if (before < 0 || day(passage, before) == 0 || !near(passage, before)) {
      return null;
    }
    after += after < passage.words().size() && isOne(passage, after, BEFORE_YEAR) ? 1 : 0;
    boolean withYear = year(passage, after) > 0 && near(passage, after - 1);
    int of = withYear ? year(passage, after) : year;
    int last = withYear ? after : month;
    return date(passage, of, number, day(passage, before), withYear, before, last);
  }

  private static @Nullable WrittenDate numbered(Passage passage, int year) {
    List<Token> words = passage.words();
    boolean whole =
        year + 2 < words.size()
            && passage.gapAfter(year).equals("-")
            && passage.gapAfter(year + 1).equals("-")
            && words.get(year + 1).text().length() == 2
            && day(passage, year + 1) > 0
            && day(passage, year + 1) <= 12
            && day(passage, year + 2) > 0;
    return !whole || year(passage, year) == 0
        ? null
        : date(
            passage,
            year(passage, year),
            Month.of(day(passage, year + 1)),
            day(passage, year + 2),
            true,
            year,
            year + 2);
  }

  private static @Nullable WrittenDate date(
      Passage passage, int year, Month month, int day, boolean withYear, int first, int last) {
    try {
      int before = first - 1;
      before -= before > 0 && isOne(passage, before, AFTER_WEEKDAY) ? 1 : 0;
      DayOfWeek weekday =
          before >= 0 && near(passage, before)
              ? WEEKDAYS.get(passage.words().get(before).lower())
              : null;
      int start = passage.words().get(weekday == null ? first : before).start();
      int end = passage.words().get(last).end();
      return new WrittenDate(LocalDate.of(year, month, day), weekday, withYear, start, end);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Returns 0 for what is no day of a month: 3, 3rd, 1er. */
  private static int day(Passage passage, int word) {
    if (word >= passage.words().size()) {
      return 0;
    }
    String text = passage.words().get(word).lower();
    int digits = 0;
    while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
      digits++;
    }
    boolean ends = Set.of("", "st", "nd", "rd", "th", "er").contains(text.substring(digits));
    return digits == 0 || digits > 2 || !ends ? 0 : Integer.parseInt(text.substring(0, digits));
  }

  /** Returns 0 for what is no year since the calendar is the same everywhere. */
  private static int year(Passage passage, int word) {
    if (word >= passage.words().size()) {
      return 0;
    }
    Token token = passage.words().get(word);
    boolean four = token.text().length() == 4 && token.isNumber();
    return four && Integer.parseInt(token.text()) >= 1930 ? Integer.parseInt(token.text()) : 0;
  }

  private static boolean isOne(Passage passage, int word, Set<String> words) {
    return words.contains(passage.words().get(word).lower());
  }

  private static boolean near(Passage passage, int word) {
    String gap = passage.gapAfter(word);
    return !gap.isEmpty()
        && gap.length() <= LONGEST_GAP
        && gap.chars().allMatch(c -> c == ',' || c == '.' || c == 'º' || Character.isSpaceChar(c));
  }

  /** May and march in lower case are verbs. */
  private static String monthKey(Token token) {
    String lower = token.lower();
    boolean verb = token.text().equals("may") || token.text().equals("march");
    return verb || lower.length() > 10 ? "" : lower;
  }

  private static Map<String, Month> months() {
    Map<String, Month> months = new HashMap<>();
    for (Month month : Month.values()) {
      for (Locale language : LANGUAGES) {
        months.put(lower(month.getDisplayName(TextStyle.FULL, language)), month);
      }
      months.put(lower(month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH)), month);
    }
    months.put("sept", Month.SEPTEMBER);
    return Map.copyOf(months);
  }

  private static Map<String, DayOfWeek> weekdays() {
    Map<String, DayOfWeek> weekdays = new HashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      for (Locale language : LANGUAGES) {
        weekdays.put(lower(day.getDisplayName(TextStyle.FULL, language)), day);
      }
    }
    return Map.copyOf(weekdays);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
