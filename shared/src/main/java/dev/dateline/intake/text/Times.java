package dev.dateline.intake.text;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds times of day: 9:00 A.M., 14.30 Uhr, 9 h 30, 0600 GMT, 9 in the evening, noon. */
final class Times {
  /** A time and where it stands in a text. */
  record Mention(LocalTime time, int start, int end, boolean midnight) {}

  private static final String PART_OF_DAY =
      "\\h?,?\\h?(?:(?:in the|at|am|de la|du|de l[’'])\\h?)?"
          + "(?:(evening|afternoon|abends?|nachmittags?|soir|après-midi|tarde)|(night|nachts|nuit|noche)"
          + "|(morning|morgens|vormittags?|früh|matin|mañana|madrugada))\\b";
  private static final Pattern TWELVE_HOURS =
      Pattern.compile("\\b(\\d{1,2})(?:[:.]?(\\d{2}))?\\h?([aApP])\\.?\\h?[mM]\\b\\.?");
  private static final Pattern WITH_COLON =
      Pattern.compile(
          "\\b(\\d{1,2}):(\\d{2})(?::\\d{2}(?:[.,]\\d{1,9})?)?\\b(?:\\h?(?:Uhr|UHR|hrs|hours|HRS|HOURS|h)\\b)?");
  private static final Pattern GERMAN =
      Pattern.compile("\\b(\\d{1,2})(?:\\.(\\d{2}))?\\h?(?:Uhr|UHR)\\b");
  private static final Pattern GERMAN_WITH_MINUTES =
      Pattern.compile(
          "\\b(\\d{1,2})\\h?(?:Uhr|UHR)\\h(\\d{2})\\b(?!\\h?[./]|\\h\\p{L}{3,9}\\h\\d)");
  private static final Pattern FRENCH =
      Pattern.compile("\\b(\\d{1,2})\\h?(?:[hH](?:eures?|oras?)?|HEURES?|HORAS?)\\h?(\\d{2})?\\b");
  private static final Pattern MILITARY =
      Pattern.compile(
          "\\b([01]\\d|2[0-3])([0-5]\\d)\\h?(?=[hH]\\b|hrs|hours|HRS|HOURS|GMT|UTC|BST|CES?T|MES?Z|[ECMP][SD]?T\\b)(?:hrs|hours|HRS|HOURS|[hH]\\b)?");
  private static final Pattern WITH_PART_OF_DAY =
      Pattern.compile("(?iu)\\b(\\d{1,2})(?=(?: o[’']clock| uhr)?" + PART_OF_DAY + ")");
  private static final Pattern WITH_POINT = Pattern.compile("\\b([01]?\\d|2[0-3])\\.([0-5]\\d)\\b");
  private static final Pattern NOON =
      Pattern.compile("(?iuU)\\b(?:12\\h)?(?:noon|midday|midi|mittags?|mediodía)\\b");
  private static final Pattern MIDNIGHT =
      Pattern.compile("(?iuU)\\b(?:12\\h)?(?:midnight|minuit|mitternachts?|medianoche)\\b");

  /** Four digits and no more, beside a day, or where an hour must stand. */
  private static final Pattern FOUR_DIGITS =
      Pattern.compile(
          "(?iu)(?:\\b(?:until|till|at|by|before|after|bis|um|à|las|:)\\h|;[\\h,]{0,3})([01]\\d|2[0-3])([0-5]\\d)\\b(?!\\h?[-/.]\\d)"
              + "|\\b([01]\\d|2[0-3])([0-5]\\d)(?=[\\h,]{0,3}(?:(?:on|am|le|el)\\h)?[\\h]{0,2};)");

  private static final Pattern BEHIND = Pattern.compile("(?iu)^(?: o[’']clock)?" + PART_OF_DAY);

  /** Of a text that is too long for a line about times. */
  private static final int LONGEST = 1_000;

  private Times() {}

  /** Returns the first time of a line from which the date was taken. */
  static Optional<Mention> first(String text) {
    return all(text).stream().findFirst();
  }

  /** Returns all times of a line from which the dates were taken, the surest form first. */
  static List<Mention> all(String line) {
    String text = ZoneOffsets.without(line.length() > LONGEST ? line.substring(0, LONGEST) : line);
    List<Mention> found = new ArrayList<>();
    for (Pattern pattern :
        new Pattern[] {
          TWELVE_HOURS,
          WITH_COLON,
          GERMAN_WITH_MINUTES,
          GERMAN,
          FRENCH,
          MILITARY,
          WITH_PART_OF_DAY,
          WITH_POINT
        }) {
      Matcher said = pattern.matcher(text);
      while (said.find()) {
        mention(text, said).ifPresent(mention -> add(mention, found));
      }
    }
    addAll(NOON, LocalTime.NOON, text, found);
    addAll(MIDNIGHT, LocalTime.MIDNIGHT, text, found);
    return found;
  }

  /** Returns the same in order, and 2359 or 0001 beside a day, which elsewhere may be a year. */
  static List<Mention> ofEmbargo(String line) {
    List<Mention> found = all(line);
    if (found.isEmpty()) {
      Matcher digits =
          FOUR_DIGITS.matcher(line.length() > LONGEST ? line.substring(0, LONGEST) : line);
      while (digits.find()) {
        int group = digits.group(1) == null ? 3 : 1;
        LocalTime time =
            LocalTime.of(
                Integer.parseInt(digits.group(group)), Integer.parseInt(digits.group(group + 1)));
        found.add(new Mention(time, digits.start(group), digits.end(group + 1), false));
      }
    }
    found.sort(Comparator.comparingInt(Mention::start));
    return found;
  }

  private static void addAll(Pattern pattern, LocalTime time, String text, List<Mention> found) {
    Matcher said = pattern.matcher(text);
    while (said.find()) {
      boolean midnight = time.equals(LocalTime.MIDNIGHT);
      add(new Mention(time, said.start(), said.end(), midnight), found);
    }
  }

  private static void add(Mention mention, List<Mention> found) {
    if (found.stream()
        .noneMatch(one -> mention.start() < one.end() && mention.end() > one.start())) {
      found.add(mention);
    }
  }

  private static Optional<Mention> mention(String text, Matcher said) {
    int hour = Integer.parseInt(said.group(1));
    String minutes = said.pattern() == WITH_PART_OF_DAY ? null : said.group(2);
    if (said.pattern() == TWELVE_HOURS) {
      boolean afternoon = Words.lower(said.group(3)).equals("p");
      return hour < 1 || hour > 12
          ? Optional.empty()
          : mention(hour % 12 + (afternoon ? 12 : 0), minutes, said.start(), said.end(), false);
    }
    Matcher part = BEHIND.matcher(text).region(said.end(), text.length());
    if (hour > 12 || !part.find()) {
      return mention(hour, minutes, said.start(), said.end(), false);
    }
    boolean night = part.group(2) != null;
    boolean later = part.group(1) != null || (night && hour > 5);
    return mention(
        hour < 12 && later ? hour + 12 : hour % 24,
        minutes,
        said.start(),
        part.end(),
        night && hour == 12);
  }

  private static Optional<Mention> mention(
      int hour, @Nullable String minutes, int start, int end, boolean midnight) {
    int minute = minutes == null ? 0 : Integer.parseInt(minutes);
    if (hour > 23 || minute > 59) {
      return Optional.empty();
    }
    return Optional.of(new Mention(LocalTime.of(hour, minute), start, end, midnight));
  }
}
