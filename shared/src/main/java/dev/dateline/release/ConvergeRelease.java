package dev.dateline.release;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/** Brings every address at which readers may meet a release in line with the table. */
public final class ConvergeRelease {
  private final Releases releases;
  private final ConvergeAddress converge;

  public ConvergeRelease(Releases releases, ConvergeAddress converge) {
    this.releases = releases;
    this.converge = converge;
  }

  /**
   * Converges its address, those that it had, and those of releases whose readers are led to it or
   * that its own readers are led to, which changed with it; returns those that differed from what
   * the table says.
   */
  public Set<Address> converge(PressRelease release) {
    Set<Address> differed = new LinkedHashSet<>();
    for (Address address : addressesOf(release)) {
      if (converge.converge(address)) {
        differed.add(address);
      }
    }
    return differed;
  }

  /** Goes the way to the address of a release that is not public yet, and changes nothing. */
  void rehearse(PressRelease release) {
    converge.rehearse(release.requiredAddress());
  }

  /**
   * Converges a release that was changed this moment.
   *
   * @param pages what its address must show, if that is rendered already and nothing was there;
   *     else empty
   */
  void bringOut(PressRelease changed, Map<Rendition, SiteObject> pages) {
    if (write(changed, pages)) {
      confirm(changed, pages);
    } else {
      converge(changed);
    }
  }

  /**
   * Writes the pages of a release that was changed this moment, and tells whether it wrote all.
   *
   * <p>If so, {@link #confirm} must follow; if not, {@link #converge}.
   */
  boolean write(PressRelease changed, Map<Rendition, SiteObject> pages) {
    if (pages.isEmpty()) {
      return false;
    }
    converge.show(changed.shownFiles());
    return allOf(changed, pages, converge::put);
  }

  /** Converges a release unless its address shows the pages that were written there. */
  void confirm(PressRelease changed, Map<Rendition, SiteObject> pages) {
    if (!allOf(changed, pages, converge::shows)) {
      converge(changed);
    }
  }

  /** The page that people read comes first. */
  private static boolean allOf(
      PressRelease release,
      Map<Rendition, SiteObject> pages,
      BiPredicate<SitePath, SiteObject> deed) {
    for (Rendition rendition : Rendition.values()) {
      SiteObject page = pages.get(rendition);
      if (page == null || !deed.test(release.requiredAddress().path(rendition), page)) {
        return false;
      }
    }
    return true;
  }

  private Set<Address> addressesOf(PressRelease release) {
    Set<Address> addresses = new LinkedHashSet<>();
    Set<ReleaseId> seen = new LinkedHashSet<>();
    Deque<PressRelease> open = new ArrayDeque<>();
    open.add(release);
    while (!open.isEmpty()) {
      PressRelease next = open.remove();
      if (!next.status().hasBeenPublic() || !seen.add(next.id())) {
        continue;
      }
      addresses.add(next.requiredAddress());
      addresses.addAll(next.state().aliases());
      next.state().inbound().forEach(id -> releases.find(id).ifPresent(open::add));
      Withdrawal withdrawal = next.state().withdrawal();
      if (withdrawal != null && withdrawal.redirectTo() != null) {
        releases.find(withdrawal.redirectTo()).ifPresent(open::add);
      }
    }
    return addresses;
  }
}
