package dev.dateline.intake.text;

import dev.dateline.release.Dateline;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Goes through the beginning of a line: place and date in either order, wire service, dash. */
final class DatelineScan {
  private static final int LAST_START_OF_DATE = 80;
  private static final String WORD = "\\p{Lu}[\\p{L}.’'-]{0,30}+";
  private static final String JOINING =
      "(?:de|la|le|les|los|las|da|do|dos|del|el|am|an|der|den|im|in|sur|of|upon|and|the|on|y|und|et|du|des|près|bei|&)";
  private static final Pattern PLACE =
      Pattern.compile(
          "^"
              + WORD
              + "(?:(?:\\h?/\\h?|,\\h?|\\h(?:"
              + JOINING
              + "\\h){0,2}|\\h?\\((?=\\p{Lu}[^)]{1,30}\\),? ))"
              + WORD
              + "\\)?){0,7}");
  private static final Pattern DAY_WITHOUT_YEAR =
      Pattern.compile(
          "^[\\h,(]{0,4}+((\\p{L}{3,10})\\.?\\h\\d{1,2}|\\d{1,2}\\.?\\h(\\p{L}{3,10})\\.?)(?=[\\h),./–—-]|$)\\)?");
  private static final Pattern MONTH_AT_END = Pattern.compile(",?\\h(\\p{L}{3,9})\\.?$");
  private static final Pattern WIRE =
      Pattern.compile("^[\\h,–—-]{0,5}+(?:/([^/\\n]{2,60}+)/|\\(([\\p{L}0-9][^()\\n]{1,60}+)\\))");
  private static final Pattern WIRE_IN_PLACE =
      Pattern.compile("([^()]{2,60}?)\\h\\((OTS|APA|dpa|ots|CNW|AFP|EFE|PR)\\)");
  private static final Pattern DASH =
      Pattern.compile("^[)\\]\\h,.:*_]{0,6}+(?:—|–|―|-{1,3}+)[\\h*_–—-]{0,5}+");
  private static final Pattern BEFORE_DATE =
      Pattern.compile(
          "(?iu)[\\h,(\\[|–—-]{0,6}+(?:\\b(?:le|den|dem|am|el|a|on|the|im)\\h?,?)?[\\h,(\\[–—-]{0,6}+$");
  private static final Pattern AFTER_DATE = Pattern.compile("^[\\h,|–—-]{1,5}+");
  private final String text;
  private final int begin;
  private int at;
  private String place = "";
  private @Nullable DateMention date;
  private @Nullable String unread;
  private @Nullable String wire;

  DatelineScan(String line) {
    int start = 0;
    while (start < line.length() && "*_([ ".indexOf(line.charAt(start)) >= 0) {
      start++;
    }
    this.begin = start;
    this.text = line.substring(start);
  }

  Optional<DatelineOpening> read() {
    boolean found = readPlaceBeforeDate() || readPlaceAfterDate() || readPlace();
    if (!found) {
      return Optional.empty();
    }
    boolean bracketed = (date != null || unread != null) && text.startsWith(")", at);
    at += bracketed ? 1 : 0;
    readWire();
    readWireInPlace();
    boolean dashed = readDash() || readFullStop();
    boolean alone = date != null && (bracketed || text.substring(at).isBlank());
    boolean fits =
        Dateline.PLACE.faultOf(place).isEmpty()
            && (wire == null || Dateline.WIRE.faultOf(wire).isEmpty());
    if (!fits || (!dashed && !alone)) {
      return Optional.empty();
    }
    Dateline dateline = new Dateline(place, date == null ? null : date.date(), wire);
    return Optional.of(new DatelineOpening(dateline, date, unread, begin + at));
  }

  private boolean readPlaceBeforeDate() {
    DateMention found = Dates.first(text).orElse(null);
    if (found == null || found.start() == 0 || found.start() > LAST_START_OF_DATE) {
      return false;
    }
    String before = BEFORE_DATE.matcher(text.substring(0, found.start())).replaceFirst("");
    Matcher named = PLACE.matcher(before);
    if (!named.find() || !trimmed(before.substring(named.end())).isEmpty()) {
      return false;
    }
    place = trimmed(before);
    date = found;
    at = found.end();
    return true;
  }

  private boolean readPlaceAfterDate() {
    DateMention found = Dates.first(text).orElse(null);
    if (found == null || found.start() > 0) {
      return false;
    }
    Matcher between = AFTER_DATE.matcher(text.substring(found.end()));
    int start = found.end() + (between.find() ? between.end() : 0);
    Matcher named = PLACE.matcher(text.substring(start));
    if (start == found.end() || !named.find()) {
      return false;
    }
    place = trimmed(named.group());
    date = found;
    at = start + named.end();
    return true;
  }

  private boolean readPlace() {
    Matcher named = PLACE.matcher(text);
    if (!named.find()) {
      return false;
    }
    place = trimmed(named.group());
    at = named.end();
    readDayWithoutYear(named.group().length());
    return !place.isEmpty();
  }

  /** In "LIMA, May 3" the month looks like a part of the place. */
  private void readDayWithoutYear(int length) {
    Matcher month = MONTH_AT_END.matcher(place);
    boolean inPlace = month.find() && Dates.isMonth(month.group(1));
    int from = inPlace ? at - (length - month.start()) : at;
    Matcher day = DAY_WITHOUT_YEAR.matcher(text.substring(Math.max(0, from)));
    if (day.find() && (isMonth(day.group(2)) || isMonth(day.group(3)))) {
      unread = day.group(1);
      place = inPlace ? trimmed(place.substring(0, month.start())) : place;
      at = Math.max(0, from) + day.end();
    }
  }

  private static boolean isMonth(@Nullable String word) {
    return word != null && Dates.isMonth(word);
  }

  private void readWire() {
    Matcher named = WIRE.matcher(text.substring(at));
    if (named.find()) {
      wire = named.group(1) == null ? named.group(2) : named.group(1);
      at += named.end();
    }
  }

  /** In "Wien (OTS) - " the service looks like a part of the place. */
  private void readWireInPlace() {
    Matcher named = WIRE_IN_PLACE.matcher(place);
    if (wire == null && named.matches()) {
      place = named.group(1);
      wire = named.group(2);
    }
  }

  /** A single hyphen within a word is no dash: Anglo-American. */
  private boolean readDash() {
    Matcher dash = DASH.matcher(text.substring(at));
    if (!dash.find()) {
      return false;
    }
    String found = dash.group();
    boolean hyphen = found.charAt(0) == '-' && !found.startsWith("--");
    if (hyphen && found.length() == 1 && at + 1 < text.length()) {
      return false;
    }
    at += dash.end();
    return true;
  }

  /** "Wendlau, 3. April 2029. An der Hochschule ...": some let a full stop end a dateline. */
  private boolean readFullStop() {
    boolean ends =
        date != null
            && place.split(" ", -1).length <= 3
            && text.startsWith(place + ", ")
            && text.startsWith(". ", at)
            && at + 2 < text.length()
            && Character.isUpperCase(text.charAt(at + 2));
    at += ends ? 2 : 0;
    return ends;
  }

  private static String trimmed(String place) {
    int end = place.length();
    while (end > 0 && ",:;*_-–— ".indexOf(place.charAt(end - 1)) >= 0) {
      end--;
    }
    String name = place.substring(0, end);
    boolean closesOnly = name.endsWith(")") && name.indexOf('(') < 0;
    return closesOnly ? name.substring(0, end - 1) : name;
  }
}
