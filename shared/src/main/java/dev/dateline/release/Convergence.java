package dev.dateline.release;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Makes some paths of the site equal to what the table says, whoever else does so. */
final class Convergence {
  private static final int ATTEMPTS = 50;

  private Convergence() {}

  /** What is to stand at a path. */
  record Wanted(SitePath path, SiteObject object) {}

  /**
   * Reads the table and writes what it says, in this order, until all paths show that or what is
   * newer.
   *
   * @param table empty if it changed while it was read
   * @return the paths that differed from what the table says, and do no more
   */
  static Set<SitePath> reach(Site site, String what, Supplier<Optional<List<Wanted>>> table) {
    Set<SitePath> differed = new LinkedHashSet<>();
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<List<Wanted>> wanted = table.get();
      if (wanted.isPresent() && settle(site, wanted.get(), differed)) {
        return differed;
      }
    }
    throw new IllegalStateException("%s do not converge".formatted(what));
  }

  private static boolean settle(Site site, List<Wanted> all, Set<SitePath> differed) {
    for (Wanted wanted : all) {
      Settlement settlement = Settlement.of(site, wanted.path(), wanted.object());
      if (settlement.hasDiffered()) {
        differed.add(wanted.path());
      }
      if (settlement.isOpen()) {
        return false;
      }
    }
    return true;
  }
}
