package dev.dateline.release;

import java.time.Clock;
import java.util.NoSuchElementException;
import java.util.function.Consumer;

/** Brings to the site what was committed, where the process that committed it ended before. */
public final class ProjectSite {
  private final Releases releases;
  private final ConvergeRelease converge;
  private final Consumer<Parked> parked;
  private final Clock clock;

  /** {@code parked} is told what is set aside, since readers may see something wrong until then. */
  public ProjectSite(
      Releases releases, ConvergeRelease converge, Consumer<Parked> parked, Clock clock) {
    this.releases = releases;
    this.converge = converge;
    this.parked = parked;
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
    } catch (IllegalStateException | IllegalArgumentException | NoSuchElementException first) {
      try {
        converge(id);
      } catch (IllegalStateException | IllegalArgumentException | NoSuchElementException second) {
        Parked aside = new Parked(id, String.valueOf(second.getMessage()), Instants.now(clock));
        releases.park(aside);
        parked.accept(aside);
      }
    }
  }

  private void converge(ReleaseId id) {
    releases.find(id).ifPresent(converge::converge);
  }
}
