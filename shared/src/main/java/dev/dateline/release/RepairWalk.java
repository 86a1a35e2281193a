package dev.dateline.release;

import dev.dateline.newsroom.NewsroomName;
import java.time.Instant;
import java.util.ArrayList;
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

/** One repair, whose findings come from many threads. */
final class RepairWalk {
  private static final int PAGE = 100;

  /** In the order in which a release goes through, so that none is missed. */
  private static final List<Status> LISTED = Status.listed().stream().sorted().toList();

  private final Releases releases;
  private final Projection projection;
  private final ConvergeRobots robots;

  private final Map<ReleaseId, Parked> parked;
  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  private final Set<String> differed = ConcurrentHashMap.newKeySet();
  private final Map<String, String> failed = new ConcurrentHashMap<>();
  private final Queue<PressRelease> lacking = new ConcurrentLinkedQueue<>();
  private int numbered;

  /** Which releases, shelves and newsrooms are due, by id, path or name. */
  private final Predicate<String> turn;

  /** The paths and names of what shows something else since a change was made up for. */
  private final Set<String> stirred = new HashSet<>();

  RepairWalk(
      Releases releases, Projection projection, ConvergeRobots robots, Predicate<String> turn) {
    this.releases = releases;
    this.projection = projection;
    this.robots = robots;
    this.turn = turn;
    this.parked = releases.parked().stream().collect(Collectors.toMap(Parked::id, each -> each));
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

  private void throughShelves(NewsroomName newsroom, Shelf.Kind kind) throws InterruptedException {
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
    inOrder.sort(Comparator.comparing(RepairWalk::since).thenComparing(each -> each.id().value()));
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

  RepairSite.Report report() {
    return new RepairSite.Report(
        seen.size(), List.copyOf(new TreeSet<>(differed)), numbered, new TreeMap<>(failed));
  }

  /** Returns when a release was published, or else created. */
  private static Instant since(PressRelease release) {
    Instant publishedAt = release.state().publishedAt();
    return publishedAt == null ? release.state().createdAt() : publishedAt;
  }

  private static String path(NewsroomName newsroom, String below) {
    return newsroom + "/" + below;
  }
}
