package dev.dateline.newsroom;

import java.time.ZoneId;
import java.util.Map;

/**
 * The settings of one newsroom.
 *
 * @param version counts changes of the settings; pages depend on them, so it is part of their epoch
 * @param title what readers see, such as "Harbour Lights Press Office"
 * @param zone in which an embargo without a zone counts, and the year of an address
 * @param disclosure whether its releases must say for whom they are
 * @param rules the levels of the lint's rules, by code, that are others than usual
 */
public record Newsroom(
    NewsroomName name,
    long version,
    String title,
    ZoneId zone,
    DisclosurePolicy disclosure,
    Map<String, RuleLevel> rules) {
  /** Has the settings that a newsroom begins with. */
  public Newsroom(NewsroomName name, long version, String title, ZoneId zone) {
    this(name, version, title, zone, new DisclosurePolicy.None(), Map.of());
  }

  public Newsroom {
    rules = Map.copyOf(rules);
    if (title.isBlank()) {
      throw new IllegalArgumentException("a newsroom's title must not be blank");
    }
  }
}
