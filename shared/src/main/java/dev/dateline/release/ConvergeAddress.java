package dev.dateline.release;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.Newsrooms;
import java.util.Optional;

/**
 * Makes what stands at a public address equal to what the table says, whoever else does so.
 *
 * <p>The only code that writes public pages. It may be called at any time and any number of times,
 * at once with others: each write is conditional on what was read before it, and what was made from
 * newer facts is never replaced by what was made from older ones.
 */
public final class ConvergeAddress {
  private static final int ATTEMPTS = 50;

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

  /** Returns after the site was read and found to show what the table says, or what is newer. */
  public void converge(Address address) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<SiteObject> wanted = wantedAt(address);
      if (wanted.isEmpty() || settles(address, wanted.get())) {
        return;
      }
    }
    throw new IllegalStateException("%s does not converge".formatted(address.path()));
  }

  private boolean settles(Address address, SiteObject wanted) {
    Optional<Site.Stored> stored = site.find(address);
    if (stored.isPresent()) {
      Epoch found = stored.get().object().epoch();
      if (found.covers(wanted.epoch())) {
        return true;
      }
      if (!wanted.epoch().covers(found)) {
        return false;
      }
    }
    return site.put(address, wanted, stored.map(Site.Stored::tag).orElse(null))
        && site.find(address).filter(back -> back.object().equals(wanted)).isPresent();
  }

  private Optional<SiteObject> wantedAt(Address address) {
    // The claim is read before its owner: then the owner is never older than the epoch says.
    Optional<Claim> claim = releases.claimOn(address);
    if (claim.isEmpty() || claim.get().role() == Claim.Role.RESERVED) {
      return Optional.empty();
    }
    Newsroom newsroom =
        newsrooms
            .find(address.newsroom())
            .orElseThrow(() -> new IllegalStateException("no newsroom " + address.newsroom()));
    PressRelease owner =
        releases
            .find(claim.get().owner())
            .orElseThrow(() -> new IllegalStateException("no owner of " + address.path()));
    Epoch epoch = new Epoch(claim.get().epoch(), newsroom.version(), renderer.version());
    return wanted(claim.get(), owner, newsroom, epoch);
  }

  private Optional<SiteObject> wanted(
      Claim claim, PressRelease owner, Newsroom newsroom, Epoch epoch) {
    Address home = owner.state().address();
    if (claim.role() == Claim.Role.ALIAS && home != null && owner.status() != Status.KILLED) {
      return Optional.of(
          new SiteObject(epoch, new SiteObject.Moved(home), renderer.moved(home, newsroom, epoch)));
    }
    return switch (owner.status()) {
      case DRAFT, SCHEDULED -> Optional.empty();
      case PUBLISHED ->
          Optional.of(
              new SiteObject(
                  epoch, new SiteObject.Page(), renderer.published(owner, newsroom, epoch)));
      case WITHDRAWN ->
          Optional.of(
              new SiteObject(
                  epoch, new SiteObject.Page(), renderer.withdrawn(owner, newsroom, epoch)));
      case KILLED ->
          Optional.of(
              new SiteObject(
                  epoch, new SiteObject.Gone(), renderer.killed(owner, newsroom, epoch)));
    };
  }
}
