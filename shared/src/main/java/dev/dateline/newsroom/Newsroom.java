package dev.dateline.newsroom;

import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The settings of one newsroom.
 *
 * @param version counts changes of the settings; pages depend on them, so it is part of their epoch
 * @param title what readers see, such as "Harbour Lights Press Office"
 * @param zone in which an embargo without a zone counts, and the year of an address
 * @param profile what it says of itself beside that
 * @param disclosure whether its releases must say for whom they are
 * @param rules the levels of the lint's rules, by code, that are others than usual
 */
public record Newsroom(
    NewsroomName name,
    long version,
    String title,
    ZoneId zone,
    Profile profile,
    DisclosurePolicy disclosure,
    Map<String, RuleLevel> rules) {
  public static final int LONGEST_TITLE = 500;
  public static final int MOST_RULES = 100;

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

  /** Has the settings that a newsroom begins with. */
  public Newsroom(NewsroomName name, long version, String title, ZoneId zone) {
    this(name, version, title, zone, Profile.NONE, new DisclosurePolicy.None(), Map.of());
  }

  public Newsroom {
    rules = Map.copyOf(rules);
    if (title.isBlank() || title.length() > LONGEST_TITLE) {
      throw new IllegalArgumentException(
          "a newsroom's title has 1 to %d characters".formatted(LONGEST_TITLE));
    }
    if (rules.size() > MOST_RULES) {
      throw new IllegalArgumentException("a newsroom sets at most %d rules".formatted(MOST_RULES));
    }
    rules.keySet().forEach(Newsroom::requireCode);
  }

  /**
   * Makes sure that a text has the form of a rule's code.
   *
   * @throws IllegalArgumentException if it has not
   */
  public static void requireCode(String code) {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "is no code of a rule: up to 40 of A-Z, 0-9 and _, such as HEADLINE");
    }
  }
}
