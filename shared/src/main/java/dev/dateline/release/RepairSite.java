package dev.dateline.release;

import dev.dateline.newsroom.NewsroomName;
import dev.dateline.newsroom.Newsrooms;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Brings every address of a newsroom in line with the table, whatever became of it.
 *
 * <p>What differs is a fault that nobody has noticed, so it is told and not only mended. Others may
 * change releases meanwhile: a repair does nothing that they could not do at any time.
 */
public final class RepairSite {
  private static final int PAGE = 100;

  /** What has been public, in the order in which a release goes through: so none is missed. */
  private static final List<Status> PUBLIC =
      EnumSet.allOf(Status.class).stream().filter(Status::hasBeenPublic).toList();

  private final Releases releases;
  private final Newsrooms newsrooms;
  private final ConvergeRelease converge;

  public RepairSite(Releases releases, Newsrooms newsrooms, ConvergeRelease converge) {
    this.releases = releases;
    this.newsrooms = newsrooms;
    this.converge = converge;
  }

  /**
   * What a repair came to.
   *
   * @param addresses how many it looked at
   * @param differed the paths that showed anything else than what the table says, and do no more
   * @param failed why a release could not be repaired, by its id; others were repaired all the same
   */
  public record Report(int addresses, List<String> differed, Map<String, String> failed) {}

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
      for (Status status : PUBLIC) {
        walk.through(newsroom, status);
      }
    }
    return walk.report();
  }

  /** One repair, whose findings come from many threads. */
  private final class Walk {
    private final Map<ReleaseId, Parked> parked =
        releases.parked().stream().collect(Collectors.toMap(Parked::id, each -> each));
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final Set<String> differed = ConcurrentHashMap.newKeySet();
    private final Map<String, String> failed = new ConcurrentHashMap<>();

    void through(NewsroomName newsroom, Status status) throws InterruptedException {
      Span rest = new Span(null, null, null);
      List<Summary> page = releases.list(newsroom, status, rest, PAGE);
      while (!page.isEmpty()) {
        SideBySide.each(page, summary -> repair(summary.id()));
        rest = new Span(null, null, page.getLast().position());
        page = releases.list(newsroom, status, rest, PAGE);
      }
    }

    private void repair(ReleaseId id) {
      try {
        releases.find(id).ifPresent(this::repair);
      } catch (RuntimeException failure) {
        failed.put(id.value(), failure.getClass().getSimpleName() + ": " + failure.getMessage());
      }
    }

    private void repair(PressRelease release) {
      seen.add(release.requiredAddress().path());
      release.state().aliases().forEach(alias -> seen.add(alias.path()));
      converge.converge(release).forEach(address -> differed.add(address.path()));
      Parked mended = parked.get(release.id());
      if (mended != null) {
        releases.unpark(mended);
      }
    }

    Report report() {
      return new Report(seen.size(), List.copyOf(new TreeSet<>(differed)), new TreeMap<>(failed));
    }
  }
}
