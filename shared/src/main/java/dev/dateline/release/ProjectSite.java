package dev.dateline.release;

import dev.dateline.newsroom.NewsroomName;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Brings to the site what was committed, where the process that committed it ended before, then
 * puts it onto the shelves and into the logs of the newsroom, and last into what shows these.
 */
public final class ProjectSite {
  private final Releases releases;
  private final Projection projection;
  private final Consumer<Parked> parked;
  private final Clock clock;

  /** {@code parked} is told what is set aside, since readers may see something wrong until then. */
  public ProjectSite(
      Releases releases, Projection projection, Consumer<Parked> parked, Clock clock) {
    this.releases = releases;
    this.projection = projection;
    this.parked = parked;
    this.clock = clock;
  }

  /**
   * Converges the addresses of each release, shelves it and numbers its changes up to then, and
   * then converges the listings and the shelves of each newsroom once; a release that is itself at
   * fault twice is set aside, and the next follow.
   *
   * <p>A store that does not answer is nobody's fault here, and neither is that others write into
   * the log: the first such failure is thrown after all else was tried, so that the batch comes
   * again later, in halves, and finds little left to do.
   */
  public void project(Collection<ReleaseId> ids) {
    Map<NewsroomName, Set<Placement.Place>> changed = new LinkedHashMap<>();
    List<RuntimeException> failures = new ArrayList<>();
    for (ReleaseId id : ids) {
      attempt(() -> project(id, changed), failures);
    }
    changed.forEach(
        (newsroom, places) -> {
          // What most look at comes first.
          attempt(() -> projection.listings().converge(newsroom), failures);
          attempt(() -> projection.shelves().converge(newsroom, places), failures);
        });
    if (!failures.isEmpty()) {
      throw failures.getFirst();
    }
  }

  private static void attempt(Runnable task, List<RuntimeException> failures) {
    try {
      task.run();
    } catch (RuntimeException failure) {
      failures.add(failure);
    }
  }

  private void project(ReleaseId id, Map<NewsroomName, Set<Placement.Place>> changed) {
    try {
      bringOut(id, changed);
    } catch (IllegalStateException | IllegalArgumentException | NoSuchElementException first) {
      try {
        bringOut(id, changed);
      } catch (IllegalStateException | IllegalArgumentException | NoSuchElementException second) {
        Parked aside = new Parked(id, String.valueOf(second.getMessage()), Instants.now(clock));
        releases.park(aside);
        parked.accept(aside);
      }
    }
  }

  /** Adds the newsroom of which readers may see something else now, and where. */
  private void bringOut(ReleaseId id, Map<NewsroomName, Set<Placement.Place>> changed) {
    Optional<PressRelease> found = releases.find(id);
    if (found.isEmpty()) {
      return;
    }
    PressRelease onSite = found.get();
    projection.converge().converge(onSite);
    if (onSite.status().hasBeenPublic()) {
      changed
          .computeIfAbsent(onSite.newsroom(), name -> new LinkedHashSet<>())
          .addAll(projection.shelveRelease().shelve(onSite));
    }
    projection.numberChanges().number(onSite);
  }
}
