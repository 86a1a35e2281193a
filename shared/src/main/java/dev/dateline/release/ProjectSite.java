package dev.dateline.release;

import dev.dateline.newsroom.NewsroomName;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Brings to the site what was committed, where the process that committed it ended before, then
 * puts it into the logs of the newsroom, and last into its front page and feeds.
 */
public final class ProjectSite {
  private final Releases releases;
  private final ConvergeRelease converge;
  private final NumberChanges numberChanges;
  private final ConvergeListings listings;
  private final Consumer<Parked> parked;
  private final Clock clock;

  /** {@code parked} is told what is set aside, since readers may see something wrong until then. */
  public ProjectSite(
      Releases releases,
      ConvergeRelease converge,
      NumberChanges numberChanges,
      ConvergeListings listings,
      Consumer<Parked> parked,
      Clock clock) {
    this.releases = releases;
    this.converge = converge;
    this.numberChanges = numberChanges;
    this.listings = listings;
    this.parked = parked;
    this.clock = clock;
  }

  /**
   * Converges the addresses of each release and numbers its changes up to then, and then converges
   * the listings of each newsroom once; a release that is itself at fault twice is set aside, and
   * the next follow.
   *
   * <p>A store that does not answer is nobody's fault here, and neither is that others write into
   * the log: such a failure is thrown, so that the whole batch comes again later.
   */
  public void project(Collection<ReleaseId> ids) {
    Set<NewsroomName> changed = new LinkedHashSet<>();
    for (ReleaseId id : ids) {
      project(id).ifPresent(changed::add);
    }
    changed.forEach(listings::converge);
  }

  /** Returns the newsroom of which readers may see something else now. */
  private Optional<NewsroomName> project(ReleaseId id) {
    try {
      return bringOut(id);
    } catch (IllegalStateException | IllegalArgumentException | NoSuchElementException first) {
      try {
        return bringOut(id);
      } catch (IllegalStateException | IllegalArgumentException | NoSuchElementException second) {
        Parked aside = new Parked(id, String.valueOf(second.getMessage()), Instants.now(clock));
        releases.park(aside);
        parked.accept(aside);
        return Optional.empty();
      }
    }
  }

  private Optional<NewsroomName> bringOut(ReleaseId id) {
    Optional<PressRelease> release = releases.find(id);
    release.ifPresent(
        onSite -> {
          converge.converge(onSite);
          numberChanges.number(onSite);
        });
    return release.filter(each -> each.status().hasBeenPublic()).map(PressRelease::newsroom);
  }
}
