package dev.dateline.intake.markdown;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What the name of a member of a front matter is about, in whatever way its words are joined. */
final class FrontNames {
  private static final Pattern HUMP = Pattern.compile("(?<=[\\p{Ll}\\d])(?=\\p{Lu})");
  private static final Pattern JOINT = Pattern.compile("[_\\h.-]+");
  private static final Set<String> UNTIL =
      Set.of(
          "publishdate",
          "pubdate",
          "publishon",
          "publishat",
          "publishedat",
          "publicationdate",
          "releasedate",
          "golive",
          "golivedate",
          "scheduled",
          "scheduledat",
          "scheduledfor",
          "availablefrom",
          "availableat",
          "visiblefrom",
          "releaseat",
          "hold",
          "holduntil",
          "notbefore",
          "published",
          "publish",
          "ispublished",
          "live",
          "public",
          "visible",
          "approved");
  private static final Set<String> EMBARGO =
      Set.of("embargo", "embargoed", "embargodate", "embargountil", "embargoeduntil", "sperrfrist");
  private static final Set<String> EXPIRY =
      Set.of("expirydate", "expires", "expireson", "unpublishdate", "unpublishon");

  /** Words of a name that may be about when a page comes out, if its value is a date. */
  private static final Pattern OF_TIME =
      Pattern.compile(
          "(?U)embarg|sperrfrist|publi|releas|schedul|availab|visib|display|launch|ver(?:ö|oe)ffentlich|erschein|freigab|parution|diff?us|go ?live|\\b(?:issue|live|online|post ?date|posted|send|sent|valid ?from|effective|unlock|fecha)");

  /** "Available until" is no moment to wait for, and "embargo until" is. */
  private static final Pattern OF_END =
      Pattern.compile("(?U)unpubli|expir|\\b(?:end|ends|until|till|to|off)\\b");

  private FrontNames() {}

  /** Returns {@code publishdate} for {@code publish_date}, {@code publish-date} and the like. */
  static String joined(String key) {
    return words(key).replace(" ", "");
  }

  static String lastWord(String key) {
    String words = words(key);
    return words.substring(words.lastIndexOf(' ') + 1);
  }

  static boolean isDate(String key) {
    return Set.of("date", "datum", "fecha").contains(joined(key));
  }

  static boolean isEmbargo(String key) {
    return EMBARGO.contains(joined(key));
  }

  /** Tells whether it names when a page comes out, be its value readable or not. */
  static boolean isMoment(String key) {
    return UNTIL.contains(joined(key));
  }

  static boolean isExpiry(String key) {
    return EXPIRY.contains(joined(key));
  }

  /** Tells whether it may name when a page comes out, which a date beside it confirms. */
  static boolean mayBeMoment(String key) {
    String words = words(key);
    return OF_TIME.matcher(words).find() && (asks(key) || !OF_END.matcher(words).find());
  }

  static boolean asks(String key) {
    String words = words(key);
    return words.contains("embarg") || words.contains("sperrfrist");
  }

  private static String words(String key) {
    String apart = HUMP.matcher(key).replaceAll(" ");
    return JOINT.matcher(apart).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }
}
