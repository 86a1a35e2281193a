package dev.dateline.release;

import dev.dateline.newsroom.NewsroomName;
import dev.dateline.newsroom.Newsrooms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/**
 * Brings every address of a newsroom in line with the table, whatever became of it, and numbers the
 * changes that its logs lack.
 *
 * <p>What differs is a fault that nobody has noticed, so it is told and not only mended. Others may
 * change releases meanwhile: a repair does nothing that they could not do at any time.
 */
public final class RepairSite {
  private static final int PAGE = 100;

  /** In the order in which a release goes through, so that none is missed. */
  private static final List<Status> LISTED = Status.listed().stream().sorted().toList();

  private final Releases releases;
  private final Newsrooms newsrooms;
  private final ConvergeRelease converge;
  private final NumberChanges numberChanges;
  private final ConvergeListings listings;

  public RepairSite(
      Releases releases,
      Newsrooms newsrooms,
      ConvergeRelease converge,
      NumberChanges numberChanges,
      ConvergeListings listings) {
    this.releases = releases;
    this.newsrooms = newsrooms;
    this.converge = converge;
    this.numberChanges = numberChanges;
    this.listings = listings;
  }

  /**
   * What a repair came to.
   *
   * @param addresses how many it looked at, those of front pages and feeds among them
   * @param differed the paths that showed anything else than what the table says, and do no more
   * @param numbered how many changes the logs lacked, and do no more
   * @param failed why a release, or the listings of a newsroom, could not be repaired, by id or
   *     name; others were repaired all the same
   */
  public record Report(
      int addresses, List<String> differed, int numbered, Map<String, String> failed) {}

  /** Repairs every newsroom. */
  public Report repair() throws InterruptedException {
    return repair(newsrooms.all());
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
    return repair(List.of(newsroom));
  }

  private Report repair(List<NewsroomName> names) throws InterruptedException {
    Walk walk = new Walk();
    for (NewsroomName newsroom : names) {
      for (Status status : LISTED) {
        walk.through(newsroom, status);
      }
    }
    walk.throughWhatIsInNoList(names);
    names.forEach(walk::throughListings);
    return walk.report();
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

    void through(NewsroomName newsroom, Status status) throws InterruptedException {
      Span rest = new Span(null, null, null);
      List<Summary> page = releases.list(newsroom, status, rest, PAGE);
      while (!page.isEmpty()) {
        SideBySide.each(page, summary -> orFail(summary.id(), () -> repair(newsroom, summary)));
        number();
        rest = new Span(null, null, page.getLast().position());
        page = releases.list(newsroom, status, rest, PAGE);
      }
    }

    /** What was discarded and then set aside, as its last change could not be numbered. */
    void throughWhatIsInNoList(List<NewsroomName> names) {
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
      number();
    }

    void throughListings(NewsroomName newsroom) {
      listings.paths(newsroom).forEach(path -> seen.add(path.value()));
      orFail(
          newsroom.value(),
          () -> listings.converge(newsroom).forEach(path -> differed.add(path.value())));
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
      boolean isLacking = numberChanges.lacks(newsroom, summary.id(), summary.version());
      if (!isLacking && !summary.status().hasBeenPublic()) {
        return;
      }
      Optional<PressRelease> release = releases.find(summary.id());
      if (release.isPresent()) {
        converge(release.get());
        if (isLacking) {
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
      converge.converge(release).forEach(address -> differed.add(address.path()));
    }

    /** One after the other: all of a newsroom are written behind one head. */
    private void number() {
      for (PressRelease next = lacking.poll(); next != null; next = lacking.poll()) {
        PressRelease release = next;
        orFail(
            release.id(),
            () -> {
              numbered += numberChanges.number(release);
              takeBackIn(release);
            });
      }
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
