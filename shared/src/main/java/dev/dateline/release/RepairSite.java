package dev.dateline.release;

import dev.dateline.newsroom.NewsroomName;
import dev.dateline.newsroom.Newsrooms;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Brings every address of a newsroom in line with the table, whatever became of it, and makes up
 * for what its shelves and logs lack.
 *
 * <p>What differs is a fault that nobody has noticed, so it is told and not only mended. Others may
 * change releases meanwhile: a repair does nothing that they could not do at any time.
 */
public final class RepairSite {
  private static final int PAGE = 100;

  private static final int HOURS = 24;

  /** What an hour begins too early or too late by, at most; near its turn both parts are due. */
  private static final Duration OFF = Duration.ofMinutes(5);

  /** In the order in which a release goes through, so that none is missed. */
  private static final List<Status> LISTED = Status.listed().stream().sorted().toList();

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
    Walk walk = new Walk(name -> true);
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
    Walk walk = new Walk(name -> hours.contains(Math.floorMod(name.hashCode(), HOURS)));
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
    Walk walk = new Walk(name -> true);
    walk.through(List.of(newsroom));
    return walk.report();
  }

  private static int hour(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC).getHour();
  }

  /** Returns when a release was published, or else created. */
  private static Instant since(PressRelease release) {
    Instant publishedAt = release.state().publishedAt();
    return publishedAt == null ? release.state().createdAt() : publishedAt;
  }

  private static String path(NewsroomName newsroom, String below) {
    return newsroom + "/" + below;
  }

  /** One repair, whose findings come from many threads. */
  private final class Walk {
    private final Map<ReleaseId, Parked> parked =
        releases.parked().stream().collect(Collectors.toMap(Parked::id, each -> each));
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final Set<String> differed = ConcurrentHashMap.newKeySet();
    private final Map<String, String> failed = new ConcurrentHashMap<>();
    private final Queue<PressRelease> lacking = new ConcurrentLinkedQueue<>();
    private int numbered;

    /** Which releases, shelves and newsrooms are due, by id, path or name. */
    private final Predicate<String> turn;

    /** The paths and names of what shows something else since a change was made up for. */
    private final Set<String> stirred = new HashSet<>();

    Walk(Predicate<String> turn) {
      this.turn = turn;
    }

    private boolean isDue(String what) {
      return turn.test(what) || stirred.contains(what);
    }

    void through(List<NewsroomName> names) throws InterruptedException {
      for (NewsroomName newsroom : names) {
        for (Status status : LISTED) {
          through(newsroom, status);
        }
      }
      throughWhatIsInNoList(names);
      for (NewsroomName newsroom : names) {
        throughListings(newsroom);
        for (Shelf.Kind kind : Shelf.Kind.values()) {
          throughShelves(newsroom, kind);
        }
      }
    }

    /** The oldest first, since they come onto shelves and into logs in this order. */
    private void through(NewsroomName newsroom, Status status) throws InterruptedException {
      List<Summary> all = due(newsroom, status).reversed();
      for (int first = 0; first < all.size(); first += PAGE) {
        SideBySide.each(
            all.subList(first, Math.min(first + PAGE, all.size())),
            summary -> orFail(summary.id(), () -> repair(newsroom, summary)));
        makeUp();
      }
    }

    private List<Summary> due(NewsroomName newsroom, Status status) {
      List<Summary> due = new ArrayList<>();
      Span rest = new Span(null, null, null);
      List<Summary> page = releases.list(newsroom, status, rest, PAGE);
      while (!page.isEmpty()) {
        page.stream()
            .filter(each -> parked.containsKey(each.id()) || isDue(each.id().value()))
            .forEach(due::add);
        rest = new Span(null, null, page.getLast().position());
        page = releases.list(newsroom, status, rest, PAGE);
      }
      return due;
    }

    /** What was discarded and then set aside, as its last change could not be numbered. */
    private void throughWhatIsInNoList(List<NewsroomName> names) {
      for (ReleaseId id : parked.keySet()) {
        orFail(
            id,
            () ->
                releases
                    .find(id)
                    .filter(release -> release.status() == Status.DISCARDED)
                    .filter(release -> names.contains(release.newsroom()))
                    .ifPresent(lacking::add));
      }
      makeUp();
    }

    private void throughListings(NewsroomName newsroom) {
      if (!isDue(newsroom.value())) {
        return;
      }
      ConvergeListings listings = projection.listings();
      listings.paths(newsroom).forEach(path -> seen.add(path.value()));
      orFail(newsroom.value(), () -> note(listings.converge(newsroom)));
    }

    private void throughShelves(NewsroomName newsroom, Shelf.Kind kind)
        throws InterruptedException {
      ConvergeShelves shelves = projection.shelves();
      List<Shelves.Head> all = shelves.all(newsroom, kind);
      SideBySide.each(
          all,
          head -> {
            String path = path(newsroom, head.shelf().path());
            if (isDue(path)) {
              orFail(path, () -> note(shelves.converge(newsroom, head)));
            }
          });
      String list = path(newsroom, kind.path());
      if (!all.isEmpty() && isDue(list)) {
        orFail(list, () -> note(shelves.convergeList(newsroom, kind)));
      }
    }

    void throughListingsOfTheHour(NewsroomName newsroom) {
      orFail(newsroom.value(), () -> note(projection.listings().convergeThoseOfTheHour(newsroom)));
    }

    void throughRobots() {
      orFail("robots.txt", () -> note(robots.converge()));
    }

    private void note(Set<SitePath> paths) {
      paths.forEach(path -> differed.add(path.value()));
    }

    private void orFail(ReleaseId id, Runnable task) {
      orFail(id.value(), task);
    }

    private void orFail(String what, Runnable task) {
      try {
        task.run();
      } catch (RuntimeException failure) {
        failed.put(what, failure.getClass().getSimpleName() + ": " + failure.getMessage());
      }
    }

    private void repair(NewsroomName newsroom, Summary summary) {
      boolean isUnlogged =
          projection.numberChanges().lacks(newsroom, summary.id(), summary.version());
      if (!isUnlogged && !summary.status().hasBeenPublic()) {
        return;
      }
      Optional<PressRelease> release = releases.find(summary.id());
      if (release.isPresent()) {
        converge(release.get());
        if (isUnlogged || isUnshelved(release.get())) {
          lacking.add(release.get());
        } else {
          takeBackIn(release.get());
        }
      }
    }

    private void converge(PressRelease release) {
      if (release.status().hasBeenPublic()) {
        seen.add(release.requiredAddress().path());
        release.state().aliases().forEach(alias -> seen.add(alias.path()));
      }
      projection.converge().converge(release).forEach(address -> differed.add(address.path()));
    }

    private boolean isUnshelved(PressRelease release) {
      return release.status().hasBeenPublic() && projection.shelveRelease().lacks(release);
    }

    /** One after the other: all of a newsroom are written behind one head. */
    private void makeUp() {
      List<PressRelease> inOrder = new ArrayList<>(lacking);
      lacking.clear();
      inOrder.sort(
          Comparator.comparing(RepairSite::since).thenComparing(each -> each.id().value()));
      for (PressRelease release : inOrder) {
        orFail(release.id(), () -> makeUp(release));
      }
    }

    private void makeUp(PressRelease release) {
      if (release.status().hasBeenPublic()) {
        stirred.add(release.newsroom().value());
        for (Placement.Place place : projection.shelveRelease().shelve(release)) {
          stirred.add(path(release.newsroom(), place.shelf().path()));
          stirred.add(path(release.newsroom(), place.shelf().kind().path()));
        }
      }
      numbered += projection.numberChanges().number(release);
      takeBackIn(release);
    }

    private void takeBackIn(PressRelease release) {
      Parked mended = parked.get(release.id());
      if (mended != null) {
        releases.unpark(mended);
      }
    }

    Report report() {
      return new Report(
          seen.size(), List.copyOf(new TreeSet<>(differed)), numbered, new TreeMap<>(failed));
    }
  }
}
