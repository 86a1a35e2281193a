package dev.dateline.intake.text;

import dev.dateline.release.Dateline;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Place, perhaps date and wire service, and a dash, before the first words of the text.
 *
 * @param end where in the line the text begins; the line's length if it begins on the next
 * @param unread a day without a year, which is no date
 */
record DatelineOpening(
    Dateline dateline, @Nullable DateMention date, @Nullable String unread, int end) {
  private static final int LONGEST_PREFIX = 220;
  private static final String WORD =
      "(?:\\p{Lu}[\\p{L}.’'-]{0,30}+|\\p{Lu}\\.(?:\\h?\\p{Lu}\\.){0,3}+)";
  private static final String JOINING =
      "(?:de|la|le|les|del|el|am|an|der|den|im|in|sur|of|upon|and|the|on|y|und|et|du|des|près|bei|&|/)";
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
          "^[\\h,(]{0,4}+(?:\\p{L}{3,10}\\.?,? )?((\\p{L}{3,10})\\.? \\d{1,2}|\\d{1,2}\\.? (\\p{L}{3,10})\\.?)(?=[\\h),./–—-]|$)\\)?");
  private static final Pattern WIRE =
      Pattern.compile("^[\\h,–—-]{0,5}+(?:/([^/\\n]{2,60}+)/|\\(([\\p{L}0-9][^()\\n]{1,60}+)\\))");
  private static final Pattern DASH =
      Pattern.compile("^[)\\]\\h,.:*_]{0,6}+(?:—|–|―|-{1,3}+)[\\h*_–—-]{0,5}+");
  private static final Pattern CONNECTOR_END =
      Pattern.compile(
          "(?iu)[\\h,(\\[–—-]{0,6}+(?:\\b(?:le|den|dem|am|el|a|on|the|im)\\h?,?)?[\\h,(\\[–—-]{0,6}+$");

  /** Reads the beginning of a line; {@code below} is what stands on the lines after it. */
  static Optional<DatelineOpening> of(String line, String below) {
    String prefix = line.length() > LONGEST_PREFIX ? line.substring(0, LONGEST_PREFIX) : line;
    int begin = opening(prefix);
    Optional<DatelineOpening> found = read(prefix, begin);
    return found.filter(opening -> isBeforeText(opening, line, below));
  }

  private static int opening(String line) {
    int i = 0;
    while (i < line.length() && "*_([ ".indexOf(line.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  private static Optional<DatelineOpening> read(String line, int begin) {
    String text = line.substring(begin);
    DateMention date = Dates.first(text).filter(found -> found.start() <= 80).orElse(null);
    String unread = null;
    String place;
    int at;
    if (date != null
        && isPlace(CONNECTOR_END.matcher(text.substring(0, date.start())).replaceFirst(""))) {
      place = CONNECTOR_END.matcher(text.substring(0, date.start())).replaceFirst("");
      at = date.end();
    } else {
      Matcher found = PLACE.matcher(text);
      if (!found.find()) {
        return Optional.empty();
      }
      date = null;
      place = found.group();
      at = found.end();
      Matcher day = DAY_WITHOUT_YEAR.matcher(text.substring(at));
      if (day.find()
          && (Dates.isMonth(orEmpty(day.group(2))) || Dates.isMonth(orEmpty(day.group(3))))) {
        unread = day.group(1);
        at += day.end();
      } else {
        Matcher withinPlace = Pattern.compile(", (\\p{L}{3,9}\\.?)$").matcher(place);
        if (withinPlace.find() && Dates.isMonth(withinPlace.group(1).replace(".", ""))) {
          Matcher number = Pattern.compile("^ \\d{1,2}").matcher(text.substring(at));
          if (number.find()) {
            unread = withinPlace.group(1) + number.group();
            place = place.substring(0, withinPlace.start());
            at += number.end();
          }
        }
      }
    }
    return complete(text, begin, place, date, unread, at);
  }

  private static Optional<DatelineOpening> complete(
      String text,
      int begin,
      String place,
      @Nullable DateMention date,
      @Nullable String unread,
      int at) {
    String wire = null;
    boolean dated = date != null || unread != null;
    String rest = text.substring(at);
    int closed = dated && rest.startsWith(")") ? 1 : 0;
    Matcher named = WIRE.matcher(rest.substring(closed));
    int after = closed;
    if (named.find()) {
      wire = named.group(1) == null ? named.group(2) : named.group(1);
      after = closed + named.end();
    }
    Matcher dash = DASH.matcher(rest.substring(after));
    boolean dashed = dash.find() && isDash(rest.substring(after), dash);
    boolean bare = date != null && (closed == 1 || rest.substring(after).isBlank());
    if (!dashed && !bare) {
      return Optional.empty();
    }
    int end = at + after + (dashed ? dash.end() : 0);
    return opening(begin, place, date, unread, wire, end);
  }

  private static Optional<DatelineOpening> opening(
      int begin,
      String place,
      @Nullable DateMention date,
      @Nullable String unread,
      @Nullable String wire,
      int end) {
    String name = trimmed(place);
    boolean fits =
        Dateline.PLACE.faultOf(name).isEmpty()
            && (wire == null || Dateline.WIRE.faultOf(wire).isEmpty());
    if (!fits) {
      return Optional.empty();
    }
    Dateline dateline = new Dateline(name, date == null ? null : date.date(), wire);
    return Optional.of(new DatelineOpening(dateline, date, unread, begin + end));
  }

  /** A single hyphen within a word is no dash: Anglo-American. */
  private static boolean isDash(String rest, Matcher dash) {
    String found = rest.substring(0, dash.end());
    return found.indexOf('—') >= 0
        || found.indexOf('–') >= 0
        || found.indexOf('―') >= 0
        || found.contains("--")
        || found.charAt(0) != '-'
        || dash.end() == rest.length();
  }

  private static boolean isPlace(String text) {
    Matcher found = PLACE.matcher(text);
    return found.find() && trimmed(text.substring(found.end())).isEmpty();
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

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** A headline with a dash in it is followed by no sentence; a dateline is. */
  private static boolean isBeforeText(DatelineOpening opening, String line, String below) {
    String first = line.substring(opening.end()).strip();
    String text = (first + " " + below).strip();
    boolean strong = opening.dateline().wire() != null || opening.date() != null;
    if (DocumentLabel.is(opening.dateline().place())) {
      return false;
    }
    if (Words.startsLowerCase(text) || (first.isEmpty() && !strong)) {
      return false;
    }
    if (strong) {
      return true;
    }
    boolean sentence = text.indexOf(". ") > 0 || Words.endsSentence(text);
    return sentence && Words.count(text) >= 8 && !Words.isAllCaps(first);
  }
}
