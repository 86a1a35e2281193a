package dev.dateline.intake.text;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds dates as English, French, German and Spanish releases write them. */
final class Dates {
  private static final Map<String, Integer> MONTHS =
      numbered(
          "january jan januar jänner janvier janv enero ene",
          "february feb februar février févr fév febrero",
          "march mar mär märz mars marzo",
          "april apr avril avr abril abr",
          "may mai mayo",
          "june jun juni juin junio",
          "july jul juli juillet juil julio",
          "august aug août aout agosto ago",
          "september sep sept septembre septiembre setiembre",
          "october oct oktober okt octobre octubre",
          "november nov novembre noviembre",
          "december dec dezember dez décembre déc diciembre dic");
  private static final Map<String, Integer> WEEKDAYS =
      numbered(
          "monday mon montag lundi lunes",
          "tuesday tue tues dienstag mardi martes",
          "wednesday wed mittwoch mercredi miércoles",
          "thursday thu thur thurs donnerstag jeudi jueves",
          "friday fri freitag vendredi viernes",
          "saturday sat samstag sonnabend samedi sábado",
          "sunday sun sonntag dimanche domingo");
  private static final String WORD = "(\\p{L}{3,10})\\.?";
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "\\b" + WORD + "\\h{0,3}(\\d{1,2})(?:st|nd|rd|th|er|ST|ND|RD|TH)?,?\\h{0,3}(\\d{4})\\b");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "\\b(\\d{1,2})(?:st|nd|rd|th|er|ST|ND|RD|TH|\\.|º)?\\h{0,3}(?:(?:de|of|DE|OF)\\h)?"
              + WORD
              + ",?\\h{0,3}(?:(?:de|del|DE|DEL)\\h)?(\\d{4})\\b");
  private static final Pattern ISO =
      Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})(?=\\b|[Tt]\\d)");
  private static final Pattern DOTTED =
      Pattern.compile("\\b(\\d{1,2})\\.\\h?(\\d{1,2})\\.\\h?(\\d{4})\\b");
  private static final Pattern SLASHED = Pattern.compile("\\b(\\d{1,2})/(\\d{1,2})/(\\d{4})\\b");
  private static final Pattern WEEKDAY_BEFORE =
      Pattern.compile("(\\p{L}{3,10})\\.?,?\\h{0,3}(?:(?:the|den|dem|le|el|THE|DEN|LE|EL)\\h)?$");
  private static final int LONGEST = 1_000;
  private static final int SHORTEST = 8;
  private static final int MOST = 5;

  private Dates() {}

  /** Returns the first date of a line; 5/10/2019 is none, as nobody knows which is the month. */
  static Optional<DateMention> first(String line) {
    if (line.length() < SHORTEST || line.chars().noneMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    String text = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    Optional<DateMention> best = Optional.empty();
    for (DateMention found :
        new @Nullable DateMention[] {
          find(text, MONTH_FIRST, 3, 1, 2),
          find(text, DAY_FIRST, 3, 2, 1),
          find(text, ISO, 1, 2, 3),
          find(text, DOTTED, 3, 2, 1),
          find(text, SLASHED, 3, 1, 2),
          find(text, SLASHED, 3, 2, 1)
        }) {
      if (found != null && (best.isEmpty() || found.start() < best.get().start())) {
        best = Optional.of(found);
      }
    }
    return best;
  }

  /** Returns the last day of all that a line names, which is the safe one to wait for. */
  static Optional<DateMention> latest(String line) {
    Optional<DateMention> latest = Optional.empty();
    int from = 0;
    for (int i = 0; i < MOST; i++) {
      DateMention found = first(line.substring(from)).orElse(null);
      if (found == null) {
        break;
      }
      if (latest.isEmpty() || found.date().isAfter(latest.get().date())) {
        latest = Optional.of(found);
      }
      from += found.end();
    }
    return latest;
  }

  /** Whether a line names a weekday that is not the day's, or a month that is not its own. */
  static boolean contradicts(String line, LocalDate day) {
    for (String word : Words.of(Words.lower(line))) {
      Integer weekday = WEEKDAYS.get(word);
      Integer month = MONTHS.get(word);
      if ((weekday != null && weekday != day.getDayOfWeek().getValue())
          || (month != null && month != day.getMonthValue())) {
        return true;
      }
    }
    return false;
  }

  static boolean isMonth(String word) {
    return MONTHS.containsKey(Words.lower(word));
  }

  static boolean isWeekday(String word) {
    return WEEKDAYS.containsKey(Words.lower(word));
  }

  /** Whether a text such as 05/10/2019 may be May or October. */
  static boolean isAmbiguous(String text) {
    Matcher slashed = SLASHED.matcher(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    return slashed.find() && areEitherWay(slashed.group(1), slashed.group(2));
  }

  private static boolean areEitherWay(String one, String other) {
    int a = Integer.parseInt(one);
    int b = Integer.parseInt(other);
    return a <= 12 && b <= 12 && a != b;
  }

  private static @Nullable DateMention find(
      String text, Pattern pattern, int year, int month, int day) {
    Matcher found = pattern.matcher(text);
    while (found.find()) {
      if (pattern == SLASHED && areEitherWay(found.group(1), found.group(2))) {
        continue;
      }
      LocalDate date = date(found.group(year), found.group(month), found.group(day));
      if (date != null) {
        return withWeekday(text, date, found.start(), found.end());
      }
    }
    return null;
  }

  private static @Nullable LocalDate date(String year, String month, String day) {
    Integer number =
        Character.isDigit(month.charAt(0))
            ? Integer.valueOf(month)
            : MONTHS.get(Words.lower(month));
    if (number == null) {
      return null;
    }
    try {
      return LocalDate.of(Integer.parseInt(year), number, Integer.parseInt(day));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static DateMention withWeekday(String text, LocalDate date, int start, int end) {
    int from = Math.max(0, start - 24);
    Matcher before = WEEKDAY_BEFORE.matcher(text.substring(from, start));
    if (before.find()) {
      Integer weekday = WEEKDAYS.get(Words.lower(before.group(1)));
      if (weekday != null) {
        return new DateMention(date, DayOfWeek.of(weekday), from + before.start(), end);
      }
    }
    return new DateMention(date, null, start, end);
  }

  private static Map<String, Integer> numbered(String... names) {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < names.length; i++) {
      for (String name : names[i].split(" ", -1)) {
        numbers.put(name, i + 1);
      }
    }
    return Map.copyOf(numbers);
  }
}
