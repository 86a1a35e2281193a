package dev.dateline.release;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.Newsrooms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes what stands at a public address equal to what the table says, whoever else does so.
 *
 * <p>It may be called at any time and any number of times, at once with others: each write is
 * conditional on what was read before it, and what was made from newer facts of the same table is
 * never replaced by what was made from older ones.
 */
public final class ConvergeAddress {
  private static final int MOST_HOPS = 10;

  private final Releases releases;
  private final Newsrooms newsrooms;
  private final Renderer renderer;
  private final Site site;

  public ConvergeAddress(Releases releases, Newsrooms newsrooms, Renderer renderer, Site site) {
    this.releases = releases;
    this.newsrooms = newsrooms;
    this.renderer = renderer;
    this.site = site;
  }

  /**
   * Returns after the site was read and found to show what the table says in every rendition.
   *
   * @return whether it showed anything else before
   */
  public boolean converge(Address address) {
    return !Convergence.reach(site, "the pages at " + address.path(), () -> table(address))
        .isEmpty();
  }

  private Optional<Convergence.Table> table(Address address) {
    Optional<Claim> claim = releases.claimOn(address);
    if (claim.isEmpty()) {
      return Optional.of(Convergence.Table.NOTHING);
    }
    PressRelease owner = required(claim.get().owner());
    if (!owner.status().hasBeenPublic()) {
      return Optional.of(Convergence.Table.NOTHING);
    }
    boolean atHome = address.equals(owner.state().address());
    if (atHome != (claim.get().role() == Claim.Role.HOME)) {
      // It moved between these two reads.
      return Optional.empty();
    }
    Answering answering = answering(claim.get(), owner);
    List<Convergence.Wanted> pages =
        Arrays.stream(Rendition.values())
            .map(each -> new Convergence.Wanted(address.path(each), answering.pages().apply(each)))
            .toList();
    // What leads to the page says nothing of whether that shows them still.
    List<ReleaseFile> gone = atHome ? owner.goneFiles() : List.of();
    return Optional.of(new Convergence.Table(answering.files(), pages, gone));
  }

  /**
   * Says what an address answers, in each rendition, as the table was when it was read.
   *
   * @param files what must be there before it does
   */
  private record Answering(List<ReleaseFile> files, Function<Rendition, SiteObject> pages) {}

  /** Shows files of which pages are written that were not there yet. */
  void show(List<ReleaseFile> files) {
    Convergence.show(site, files);
  }

  /** Reads an address so that whoever writes it soon finds connections that are open. */
  void rehearse(Address address) {
    site.find(address.path(Rendition.PAGE));
  }

  /** Writes what the table says where nothing is yet, and tells whether it did. */
  boolean put(SitePath path, SiteObject wanted) {
    return site.put(path, wanted, null);
  }

  /** Reads a path back. */
  boolean shows(SitePath path, SiteObject wanted) {
    return Convergence.shows(site, path, wanted);
  }

  private Answering answering(Claim claim, PressRelease owner) {
    // Each is read after the one that names it: then none is older than its epoch says.
    List<Long> versions = new ArrayList<>(List.of(owner.state().version()));
    PressRelease last = owner;
    for (ReleaseId next = next(last);
        next != null && versions.size() < MOST_HOPS;
        next = next(last)) {
      last = required(next);
      versions.add(last.state().version());
    }
    PressRelease end = last;
    Newsroom newsroom = newsrooms.required(owner.newsroom());
    Epoch epoch = new Epoch(claim.epoch(), versions, newsroom.version(), renderer.version());
    Address home = end.requiredAddress();
    if (home.equals(claim.address()) || end.status() == Status.KILLED || hasLed(home)) {
      PublicView view = PublicView.of(end, releases, newsroom, epoch);
      return new Answering(end.shownFiles(), rendition -> view.in(rendition, renderer));
    }
    // Whatever led there, what stands at it is a page.
    return new Answering(
        List.of(),
        rendition ->
            SiteObject.of(
                Rendition.PAGE,
                epoch,
                new SiteObject.Moved(home.path(rendition)),
                renderer.moved(rendition, home, newsroom, epoch)));
  }

  /**
   * Tells whether an address ever led elsewhere: a browser may remember that and would go in a
   * circle if it were led back. What leads there shows the page itself then.
   */
  private boolean hasLed(Address address) {
    return releases.claimOn(address).filter(Claim::hasLed).isPresent();
  }

  private static @Nullable ReleaseId next(PressRelease release) {
    Withdrawal withdrawal = release.state().withdrawal();
    return release.status() == Status.WITHDRAWN && withdrawal != null
        ? withdrawal.redirectTo()
        : null;
  }

  private PressRelease required(ReleaseId id) {
    return releases.find(id).orElseThrow(() -> new IllegalStateException("no release " + id));
  }
}
