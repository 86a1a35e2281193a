package dev.dateline.release;

import java.time.Clock;
import java.util.NoSuchElementException;
import java.util.function.Consumer;

/**
 * Brings to the site what was committed, where the process that committed it ended before, and then
 * puts it into the logs of the newsroom.
 */
public final class ProjectSite {
  private final Releases releases;
  private final ConvergeRelease converge;
  private final NumberChanges numberChanges;
  private final Consumer<Parked> parked;
  private final Clock clock;

  /** {@code parked} is told what is set aside, since readers may see something wrong until then. */
  public ProjectSite(
      Releases releases,
      ConvergeRelease converge,
      NumberChanges numberChanges,
      Consumer<Parked> parked,
      Clock clock) {
    this.releases = releases;
    this.converge = converge;
    this.numberChanges = numberChanges;
    this.parked = parked;
    this.clock = clock;
  }

  /**
   * Converges the addresses of a release and numbers its changes up to then; one that is itself at
   * fault twice is set aside, and the next follow.
   *
   * <p>A store that does not answer is nobody's fault here, and neither is that others write into
   * the log: such a failure is thrown, so that the whole batch comes again later.
   */
  public void project(ReleaseId id) {
    try {
      bringOut(id);
    } catch (IllegalStateException | IllegalArgumentException | NoSuchElementException first) {
      try {
        bringOut(id);
      } catch (IllegalStateException | IllegalArgumentException | NoSuchElementException second) {
        Parked aside = new Parked(id, String.valueOf(second.getMessage()), Instants.now(clock));
        releases.park(aside);
        parked.accept(aside);
      }
    }
  }

  private void bringOut(ReleaseId id) {
    releases
        .find(id)
        .ifPresent(
            release -> {
              converge.converge(release);
              numberChanges.number(release);
            });
  }
}
