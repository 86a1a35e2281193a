package dev.dateline.release;

import dev.dateline.newsroom.NewsroomName;
import dev.dateline.newsroom.Newsrooms;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Brings every address of a newsroom in line with the table, whatever became of it, and makes up
 * for what its shelves and logs lack.
 *
 * <p>What differs is a fault that nobody has noticed, so it is told and not only mended. Others may
 * change releases meanwhile: a repair does nothing that they could not do at any time.
 */
public final class RepairSite {
  private static final int HOURS = 24;

  /** What an hour begins too early or too late by, at most; near its turn both parts are due. */
  private static final Duration OFF = Duration.ofMinutes(5);

  private final Releases releases;
  private final Newsrooms newsrooms;
  private final Projection projection;
  private final ConvergeRobots robots;
  private final Clock clock;

  public RepairSite(
      Releases releases,
      Newsrooms newsrooms,
      Projection projection,
      ConvergeRobots robots,
      Clock clock) {
    this.releases = releases;
    this.newsrooms = newsrooms;
    this.projection = projection;
    this.robots = robots;
    this.clock = clock;
  }

  /**
   * What a repair came to.
   *
   * @param addresses how many it looked at, those of front pages and feeds among them, and those of
   *     shelves not
   * @param differed the paths that showed anything else than what the table says, and do no more
   * @param numbered how many changes the logs lacked, and do no more
   * @param failed why a release, a shelf or the listings of a newsroom could not be repaired, by
   *     id, path or name; others were repaired all the same
   */
  public record Report(
      int addresses, List<String> differed, int numbered, Map<String, String> failed) {
    /** Returns a line for each path that differed, and for each failure. */
    public List<String> lines() {
      List<String> lines = new ArrayList<>();
      differed.forEach(path -> lines.add("differed: " + path));
      failed.forEach((what, why) -> lines.add("failed: " + what + " " + why));
      return lines;
    }
  }

  /** Repairs every newsroom, and what belongs to none. */
  public Report repair() throws InterruptedException {
    RepairWalk walk = new RepairWalk(releases, projection, robots, name -> true);
    walk.through(newsrooms.all());
    walk.throughRobots();
    return walk.report();
  }

  /**
   * Repairs what changes by the hour, and of all else the part of this hour of the day: so a day of
   * hours repairs all, one that is ended loses its own part only, and none has to know how far
   * another came.
   */
  public Report repairHourly() throws InterruptedException {
    Instant now = clock.instant();
    Set<Integer> hours = Set.copyOf(List.of(hour(now.minus(OFF)), hour(now.plus(OFF))));
    RepairWalk walk =
        new RepairWalk(
            releases,
            projection,
            robots,
            name -> hours.contains(Math.floorMod(name.hashCode(), HOURS)));
    List<NewsroomName> all = new ArrayList<>(newsrooms.all());
    // Where a part takes too long, it is not the same newsroom each day that goes without.
    Collections.rotate(all, (int) now.atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay());
    all.forEach(walk::throughListingsOfTheHour);
    walk.throughRobots();
    walk.through(all);
    return walk.report();
  }

  /**
   * Repairs one newsroom.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  public Report repair(NewsroomName newsroom) throws InterruptedException {
    if (newsrooms.find(newsroom).isEmpty()) {
      throw new IllegalArgumentException("there is no newsroom '%s'".formatted(newsroom));
    }
    RepairWalk walk = new RepairWalk(releases, projection, robots, name -> true);
    walk.through(List.of(newsroom));
    return walk.report();
  }

  private static int hour(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC).getHour();
  }
}
