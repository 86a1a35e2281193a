package dev.dateline.newsroom;

import java.time.ZoneId;

/**
 * The settings of one newsroom.
 *
 * @param version counts changes of the settings; pages depend on them, so it is part of their epoch
 * @param title what readers see, such as "Harbour Lights Press Office"
 * @param zone in which an embargo without a zone counts, and the year of an address
 */
public record Newsroom(NewsroomName name, long version, String title, ZoneId zone) {
  public Newsroom {
    if (title.isBlank()) {
      throw new IllegalArgumentException("a newsroom's title must not be blank");
    }
  }
}
