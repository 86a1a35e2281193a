package dev.dateline.release;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.Newsrooms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes what stands at a public address equal to what the table says, whoever else does so.
 *
 * <p>It may be called at any time and any number of times, at once with others: each write is
 * conditional on what was read before it, and what was made from newer facts is never replaced by
 * what was made from older ones.
 */
public final class ConvergeAddress {
  private static final int ATTEMPTS = 50;
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
   * Returns after the site was read and found to show what the table says, or what is newer, in
   * every rendition.
   *
   * @return whether it showed anything else before
   */
  public boolean converge(Address address) {
    boolean differed = false;
    attempts:
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<Claim> claim = releases.claimOn(address);
      if (claim.isEmpty()) {
        return differed;
      }
      PressRelease owner = required(claim.get().owner());
      if (!owner.status().hasBeenPublic()) {
        return differed;
      }
      boolean atHome = address.equals(owner.state().address());
      if (atHome != (claim.get().role() == Claim.Role.HOME)) {
        // It moved between these two reads.
        continue;
      }
      Answering answering = answering(claim.get(), owner);
      // Before the pages that show them, and gone after the pages that do not.
      differed |= show(answering.files());
      for (Rendition rendition : Rendition.values()) {
        SitePath path = address.path(rendition);
        SiteObject wanted = answering.pages().apply(rendition);
        Settlement settlement = Settlement.of(site, path, wanted);
        differed |= settlement.hasDiffered();
        if (settlement.isOpen()) {
          continue attempts;
        }
      }
      return hide(owner.goneFiles()) || differed;
    }
    throw new IllegalStateException("%s does not converge".formatted(address.path()));
  }

  /**
   * Says what an address answers, in each rendition, as the table was when it was read.
   *
   * @param files what must be there before it does
   */
  private record Answering(List<ReleaseFile> files, Function<Rendition, SiteObject> pages) {}

  /** Shows files, and tells whether any was not there. */
  boolean show(List<ReleaseFile> files) {
    return files.stream().filter(site::show).count() > 0;
  }

  private boolean hide(List<ReleaseFile> files) {
    return files.stream().filter(site::hide).count() > 0;
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
    return Settlement.shows(site, path, wanted);
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
