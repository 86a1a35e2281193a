package dev.dateline.release;

import java.time.Clock;

/** Brings to the site what was committed, where the process that committed it ended before. */
public final class ProjectSite {
  private final Releases releases;
  private final ConvergeRelease converge;
  private final Clock clock;

  public ProjectSite(Releases releases, ConvergeRelease converge, Clock clock) {
    this.releases = releases;
    this.converge = converge;
    this.clock = clock;
  }

  /**
   * Converges the addresses of a release; one that is itself at fault twice is set aside, and the
   * next follow.
   *
   * <p>A store that does not answer is nobody's fault here: its failure is thrown, so that the
   * whole batch comes again later.
   */
  public void project(ReleaseId id) {
    try {
      converge(id);
    } catch (IllegalStateException | IllegalArgumentException first) {
      try {
        converge(id);
      } catch (IllegalStateException | IllegalArgumentException second) {
        releases.park(id, second.getClass().getSimpleName(), Instants.now(clock));
      }
    }
  }

  private void converge(ReleaseId id) {
    releases.find(id).ifPresent(converge::converge);
  }
}
