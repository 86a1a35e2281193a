package dev.dateline.release;

import dev.dateline.newsroom.NewsroomName;
import java.util.List;

/**
 * Puts the changes of a release into the logs of its newsroom: each once, in their order, with
 * numbers that have no gap.
 *
 * <p>It may be called at any time and any number of times, at once with others: what it writes is
 * on condition of what it has read, the head of the logs and how far the release is logged.
 */
public final class NumberChanges {
  /** Of which each that fails is one at which somebody else got on. */
  private static final int ATTEMPTS = 50;

  private final Releases releases;
  private final ChangeLog log;

  public NumberChanges(Releases releases, ChangeLog log) {
    this.releases = releases;
    this.log = log;
  }

  /** Tells whether a log lacks changes of a release up to this version. */
  boolean lacks(NewsroomName newsroom, ReleaseId id, long version) {
    return log.loggedVersion(newsroom, id) < version;
  }

  /**
   * Numbers the changes up to the version that the release has here, and returns how many.
   *
   * <p>Those that came after it wait: whoever reads of a change must find it on the site, and that
   * is known of this version only.
   *
   * @param onSite as readers see it, or something newer
   * @throws Contended if others were faster each time
   */
  public int number(PressRelease onSite) {
    long last = onSite.state().version();
    int numbered = 0;
    int failures = 0;
    long logged = log.loggedVersion(onSite.newsroom(), onSite.id());
    while (logged < last) {
      Numbering numbering =
          new Numbering(
              onSite.newsroom(),
              onSite.id(),
              log.head(onSite.newsroom()),
              stepsBehind(onSite.id(), logged, last));
      if (log.append(numbering)) {
        numbered += numbering.steps().size();
        failures = 0;
        logged = numbering.versionAfter();
      } else if (++failures == ATTEMPTS) {
        throw new Contended(onSite.newsroom());
      } else {
        logged = log.loggedVersion(onSite.newsroom(), onSite.id());
      }
    }
    return numbered;
  }

  private List<HistoryEntry> stepsBehind(ReleaseId id, long logged, long last) {
    int count = Math.toIntExact(Math.min(Numbering.MOST, last - logged));
    List<HistoryEntry> steps = releases.history(id, logged + count + 1, count).reversed();
    if (steps.size() < count || steps.getFirst().version() != logged + 1) {
      throw new IllegalStateException(
          "release %s lacks changes after version %d".formatted(id, logged));
    }
    return steps;
  }
}
