package dev.dateline.release;

import dev.dateline.newsroom.Newsroom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds addresses for releases; what is found is theirs only once a change has claimed it. */
final class Addresses {
  private final Releases releases;

  Addresses(Releases releases) {
    this.releases = releases;
  }

  /** Whether an address may be taken that leads to another release since that one moved. */
  enum TakeOver {
    ALLOWED,
    REFUSED
  }

  /**
   * Finds a first address, of the year in which the release is to be public.
   *
   * @param look whether to ask the table before; else the first wish is taken to be free
   * @throws ReleaseFailure.SlugTaken if the slug that its author wishes is another release's
   */
  ClaimChange first(
      PressRelease release, Newsroom newsroom, Instant at, TakeOver takeOver, boolean look) {
    List<Address> candidates = Slugs.addressesFor(release, newsroom, at);
    if (!look) {
      return fresh(candidates.getFirst(), release.id());
    }
    for (Address candidate : candidates) {
      Optional<Claim> claim = releases.claimOn(candidate);
      if (claim.isEmpty()) {
        return fresh(candidate, release.id());
      }
      boolean wished = release.content().slug() != null;
      if (wished && takeOver == TakeOver.ALLOWED && mayBeTaken(claim.get())) {
        return taken(claim.get(), release.id());
      }
    }
    throw new ReleaseFailure.SlugTaken(candidates.getFirst());
  }

  /**
   * Reserves an address until an instant to come.
   *
   * @throws ReleaseFailure.SlugTaken if the slug that its author wishes is another release's
   */
  List<ClaimChange> reserved(PressRelease release, Newsroom newsroom, Instant at) {
    return List.of(first(release, newsroom, at, TakeOver.REFUSED, true));
  }

  /**
   * Moves what is reserved for a release that is not public yet, if its year or the wish of its
   * author is another by now; returns nothing if it stays.
   */
  List<ClaimChange> reserveAnew(PressRelease release, Newsroom newsroom, Instant at) {
    Address reserved = release.requiredAddress();
    Slug wish = release.content().slug();
    int year = at.atZone(newsroom.zone()).getYear();
    boolean stays = year == reserved.year() && (wish == null || wish.equals(reserved.slug()));
    if (stays) {
      return List.of();
    }
    return List.of(
        first(release, newsroom, at, TakeOver.REFUSED, true), givenUp(reserved, release.id()));
  }

  /** Gives up what is reserved for a release, if anything is. */
  List<ClaimChange> givenUp(PressRelease release) {
    return release.status() == Status.SCHEDULED
        ? List.of(givenUp(release.requiredAddress(), release.id()))
        : List.of();
  }

  /**
   * Moves a public release to another slug of its year, so that its address leads there.
   *
   * @throws ReleaseFailure.SlugTaken if another release is there
   */
  List<ClaimChange> moved(PressRelease release, Slug slug) {
    Address home = release.requiredAddress();
    Address to = new Address(home.newsroom(), home.year(), slug);
    Optional<Claim> there = releases.claimOn(to);
    if (there.isPresent() && !mayBeTaken(there.get())) {
      throw new ReleaseFailure.SlugTaken(to);
    }
    Claim left = claim(home);
    return List.of(
        there.map(claim -> taken(claim, release.id())).orElseGet(() -> fresh(to, release.id())),
        new ClaimChange(left, left.takenBy(release.id(), Claim.Role.ALIAS)));
  }

  /**
   * Finds the address of an imported release, and claims the old paths that are to lead to it.
   *
   * @throws ReleaseFailure.SlugTaken if the slug that its author wishes is another release's
   * @throws ReleaseFailure.AliasTaken naming each old path that is another release's
   */
  List<ClaimChange> imported(
      PressRelease release, Newsroom newsroom, Instant at, List<Address> aliases) {
    ClaimChange home = first(release, newsroom, at, TakeOver.REFUSED, true);
    List<ClaimChange> claims = new ArrayList<>(List.of(home));
    List<Fault> taken = new ArrayList<>();
    for (int i = 0; i < aliases.size(); i++) {
      Address alias = aliases.get(i);
      if (claims.stream().anyMatch(claim -> claim.address().equals(alias))) {
        continue;
      }
      if (releases.claimOn(alias).isPresent()) {
        taken.add(new Fault("#/aliases/" + i, "is the address of another release"));
      }
      claims.add(new ClaimChange(null, Claim.first(alias, release.id(), Claim.Role.ALIAS)));
    }
    if (!taken.isEmpty()) {
      throw new ReleaseFailure.AliasTaken(taken);
    }
    return claims;
  }

  /** What led to a killed release says that it is gone, and goes on saying so. */
  private boolean mayBeTaken(Claim claim) {
    return claim.role() == Claim.Role.ALIAS
        && releases
            .find(claim.owner())
            .filter(owner -> owner.status() != Status.KILLED)
            .isPresent();
  }

  private Claim claim(Address address) {
    return releases
        .claimOn(address)
        .orElseThrow(() -> new IllegalStateException("nobody has " + address.path()));
  }

  /**
   * A reservation is the first claim on its address: none is taken over for one. It is not read,
   * since whoever was faster may have given it up.
   */
  private static ClaimChange givenUp(Address reserved, ReleaseId owner) {
    return new ClaimChange(Claim.first(reserved, owner, Claim.Role.HOME), null);
  }

  private static ClaimChange fresh(Address address, ReleaseId owner) {
    return new ClaimChange(null, Claim.first(address, owner, Claim.Role.HOME));
  }

  private static ClaimChange taken(Claim alias, ReleaseId owner) {
    return new ClaimChange(alias, alias.takenBy(owner, Claim.Role.HOME));
  }
}
