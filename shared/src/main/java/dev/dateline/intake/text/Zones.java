package dev.dateline.intake.text;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the zone that is named behind a time: ET, MESZ, Paris time, heure de Paris. */
final class Zones {
  private static final Map<String, String> ABBREVIATIONS =
      Map.ofEntries(
          Map.entry("ET", "America/New_York"),
          Map.entry("EST", "America/New_York"),
          Map.entry("EDT", "America/New_York"),
          Map.entry("EASTERN", "America/New_York"),
          Map.entry("CT", "America/Chicago"),
          Map.entry("CST", "America/Chicago"),
          Map.entry("CDT", "America/Chicago"),
          Map.entry("CENTRAL", "America/Chicago"),
          Map.entry("MT", "America/Denver"),
          Map.entry("MST", "America/Denver"),
          Map.entry("MDT", "America/Denver"),
          Map.entry("MOUNTAIN", "America/Denver"),
          Map.entry("PT", "America/Los_Angeles"),
          Map.entry("PST", "America/Los_Angeles"),
          Map.entry("PDT", "America/Los_Angeles"),
          Map.entry("PACIFIC", "America/Los_Angeles"),
          Map.entry("GMT", "GMT"),
          Map.entry("UTC", "UTC"),
          Map.entry("Z", "UTC"),
          Map.entry("BST", "Europe/London"),
          Map.entry("CET", "Europe/Paris"),
          Map.entry("CEST", "Europe/Paris"),
          Map.entry("MEZ", "Europe/Berlin"),
          Map.entry("MESZ", "Europe/Berlin"),
          Map.entry("JST", "Asia/Tokyo"),
          Map.entry("SGT", "Asia/Singapore"),
          Map.entry("HKT", "Asia/Hong_Kong"),
          Map.entry("AEST", "Australia/Sydney"),
          Map.entry("AEDT", "Australia/Sydney"),
          Map.entry("NZST", "Pacific/Auckland"),
          Map.entry("NZDT", "Pacific/Auckland"));
  private static final Pattern ABBREVIATED =
      Pattern.compile("^[\\h,(/]{0,4}(?:US\\h|U\\.S\\.\\h)?(\\p{L}{1,8})\\b");

  /** UTC-5, GMT +02:00, and behind an hour with its seconds or apart from it +0200. */
  private static final Pattern OFFSET =
      Pattern.compile(
          "^[\\h,(/]{0,4}((?:UTC|GMT|UT)\\h?[-+−–]\\h?\\d{1,2}(?::?\\d{2})?|\\+\\d{2}:?\\d{2}"
              + "|(?<=\\h)[-−]\\d{4})(?!\\d|[:.]\\d|\\h?[aApP]\\.?\\h?[mM]\\b|\\h?(?:[hH]|Uhr|UHR)\\b)");

  private static final Pattern SECONDS = Pattern.compile("^:\\d{2}(?![\\d:])");
  private static final Pattern SHIFT = Pattern.compile("[-+−–]\\d");
  private static final Pattern AT_END = Pattern.compile("[\\h,(](\\p{Lu}{2,4})[).\\h*]{0,4}$");
  private static final Pattern CITY =
      Pattern.compile(
          "^[\\h,(]{0,4}(?:(?:[hH]eure|[hH]ora)\\h(?:de\\h|d[’'])(\\p{L}[\\p{L} -]{2,24})"
              + "|(\\p{Lu}[\\p{L}]{2,12}(?:\\h\\p{Lu}\\p{L}{2,12})?)\\h(?:local\\h)?[tT]ime"
              + "|(\\p{Lu}\\p{L}{2,12})er\\h(?:Orts)?[zZ]eit)");
  private static final Map<String, String> CITIES = cities();

  private Zones() {}

  /** Reads what follows a time, or else what ends the line. */
  static Optional<ZoneId> after(String text, int endOfTime) {
    String rest = SECONDS.matcher(text.substring(endOfTime)).replaceFirst("");
    Matcher offset = OFFSET.matcher(rest);
    if (offset.find()) {
      return byId(offset.group(1).replaceAll("\\h", "").replaceAll("[−–]", "-"));
    }
    Matcher next = ABBREVIATED.matcher(rest);
    if (next.find()) {
      if (SHIFT.matcher(rest).region(next.end(), rest.length()).lookingAt()) {
        return Optional.empty();
      }
      Optional<ZoneId> zone = abbreviated(next.group(1));
      if (zone.isPresent()) {
        return zone;
      }
    }
    Matcher city = CITY.matcher(rest);
    if (city.find()) {
      return Optional.ofNullable(CITIES.get(Words.lower(named(city)))).map(ZoneId::of);
    }
    Matcher last = AT_END.matcher(rest.length() > 200 ? rest.substring(rest.length() - 200) : rest);
    return last.find() ? abbreviated(last.group(1)) : Optional.empty();
  }

  /** Reads a name that stands alone: Z, CET, +0100, UTC-5, Europe/Paris, (ET). */
  static Optional<ZoneId> named(String name) {
    boolean inBrackets = name.startsWith("(") && name.endsWith(")") && name.length() > 2;
    String word = inBrackets ? name.substring(1, name.length() - 1) : name;
    return abbreviated(word).or(() -> byId(word));
  }

  private static Optional<ZoneId> byId(String id) {
    try {
      return Optional.of(ZoneId.of(id));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<ZoneId> abbreviated(String word) {
    boolean spelled = word.length() > 4;
    String key = spelled ? word.toUpperCase(Locale.ROOT) : word;
    return Optional.ofNullable(ABBREVIATIONS.get(key)).map(ZoneId::of);
  }

  private static String named(Matcher city) {
    for (int group = 1; group <= 3; group++) {
      if (city.group(group) != null) {
        return city.group(group).strip();
      }
    }
    throw new IllegalStateException("the pattern has no other way");
  }

  /** The cities that name a zone of the tz database, in lower case: "new york". */
  private static Map<String, String> cities() {
    Map<String, String> cities = new HashMap<>();
    for (String zone : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
      int slash = zone.lastIndexOf('/');
      if (slash > 0 && !zone.startsWith("Etc/") && !zone.startsWith("System")) {
        cities.putIfAbsent(Words.lower(zone.substring(slash + 1).replace('_', ' ')), zone);
      }
    }
    return Map.copyOf(cities);
  }
}
