package dev.dateline.intake.text;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds a time of day: 9:00 A.M., 14.30 Uhr, 9 h 30, 0600 GMT, noon. */
final class Times {
  /** A time and where it stands in a text. */
  record Mention(LocalTime time, int start, int end, boolean midnight) {}

  private static final Pattern TWELVE_HOURS =
      Pattern.compile("\\b(\\d{1,2})(?:[:.](\\d{2}))?\\h?([aApP])\\.?\\h?[mM]\\b\\.?");
  private static final Pattern WITH_COLON =
      Pattern.compile("\\b(\\d{1,2}):(\\d{2})\\b(?:\\h?(?:Uhr|UHR|hrs|hours|HRS|HOURS|h)\\b)?");
  private static final Pattern GERMAN =
      Pattern.compile("\\b(\\d{1,2})(?:\\.(\\d{2}))?\\h?(?:Uhr|UHR)\\b");
  private static final Pattern FRENCH =
      Pattern.compile("\\b(\\d{1,2})\\h?(?:[hH](?:eures?|oras?)?|HEURES?|HORAS?)\\h?(\\d{2})?\\b");
  private static final Pattern MILITARY =
      Pattern.compile(
          "\\b([01]\\d|2[0-3])([0-5]\\d)\\h?(?=hrs|hours|HRS|HOURS|GMT|UTC|BST|CES?T|MES?Z|E[SD]?T\\b)(?:hrs|hours|HRS|HOURS)?");
  private static final Pattern WITH_POINT = Pattern.compile("\\b([01]?\\d|2[0-3])\\.([0-5]\\d)\\b");
  private static final Pattern NOON =
      Pattern.compile("(?U)\\b(?:12\\h)?(?:noon|midday|midi|mittags|mediodía|NOON|MIDDAY|MIDI)\\b");
  private static final Pattern MIDNIGHT =
      Pattern.compile(
          "(?U)\\b(?:12\\h)?(?:midnight|minuit|Mitternacht|medianoche|MIDNIGHT|MINUIT)\\b");

  private Times() {}

  /** Returns the first time of a line from which the date was taken. */
  static Optional<Mention> first(String text) {
    Matcher twelve = TWELVE_HOURS.matcher(text);
    if (twelve.find()) {
      return twelveHours(twelve);
    }
    for (Pattern pattern : new Pattern[] {WITH_COLON, GERMAN, FRENCH, MILITARY, WITH_POINT}) {
      Matcher found = pattern.matcher(text);
      if (found.find()) {
        return mention(found, Integer.parseInt(found.group(1)), found.group(2));
      }
    }
    Matcher noon = NOON.matcher(text);
    if (noon.find()) {
      return Optional.of(new Mention(LocalTime.NOON, noon.start(), noon.end(), false));
    }
    Matcher midnight = MIDNIGHT.matcher(text);
    if (midnight.find()) {
      return Optional.of(new Mention(LocalTime.MIDNIGHT, midnight.start(), midnight.end(), true));
    }
    return Optional.empty();
  }

  private static Optional<Mention> twelveHours(Matcher found) {
    int hour = Integer.parseInt(found.group(1));
    if (hour < 1 || hour > 12) {
      return Optional.empty();
    }
    boolean afternoon = Words.lower(found.group(3)).equals("p");
    return mention(found, hour % 12 + (afternoon ? 12 : 0), found.group(2));
  }

  private static Optional<Mention> mention(Matcher found, int hour, @Nullable String minutes) {
    int minute = minutes == null ? 0 : Integer.parseInt(minutes);
    if (hour > 23 || minute > 59) {
      return Optional.empty();
    }
    return Optional.of(new Mention(LocalTime.of(hour, minute), found.start(), found.end(), false));
  }
}
