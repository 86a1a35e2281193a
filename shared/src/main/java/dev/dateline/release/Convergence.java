package dev.dateline.release;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Makes some paths of the site equal to what the table says, whoever else does so.
 *
 * <p>Where anything was made from newer facts than those that were read, nothing is written until
 * the table is read again. If the same still stands there and still claims to be newer, it was made
 * from a table that is no more, as facts of one table only grow: the table was restored beside a
 * bucket that was kept. Then it is replaced like anything older.
 */
final class Convergence {
  private static final int ATTEMPTS = 50;

  private final Site site;

  /** The tags of what claimed to be newer than the table before it was read again. */
  private final Map<SitePath, String> newer = new HashMap<>();

  private final Set<SitePath> differed = new LinkedHashSet<>();

  private Convergence(Site site) {
    this.site = site;
  }

  /** What is to stand at a path. */
  record Wanted(SitePath path, SiteObject object) {}

  /**
   * What the table says of some paths.
   *
   * @param shown the files that are there before the pages that show them
   * @param gone the files that are gone after the pages that do not show them any more
   */
  record Table(List<ReleaseFile> shown, List<Wanted> pages, List<ReleaseFile> gone) {
    static final Table NOTHING = of(List.of());

    /** Of pages without files. */
    static Table of(List<Wanted> pages) {
      return new Table(List.of(), pages, List.of());
    }
  }

  /**
   * Reads the table and writes what it says, in this order, until all paths show that.
   *
   * @param table empty if it changed while it was read
   * @return the paths that differed from what the table says, and do no more
   */
  static Set<SitePath> reach(Site site, String what, Supplier<Optional<Table>> table) {
    Convergence convergence = new Convergence(site);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<Table> read = table.get();
      if (read.isPresent() && convergence.settles(read.get())) {
        return convergence.differed;
      }
    }
    throw new IllegalStateException("%s do not converge".formatted(what));
  }

  /** Returns when all files are shown, with the paths of those that were not there. */
  static Set<SitePath> show(Site site, List<ReleaseFile> files) {
    Set<SitePath> shown = ConcurrentHashMap.newKeySet();
    try {
      SideBySide.each(
          files,
          file -> {
            if (site.show(file)) {
              shown.add(file.path());
            }
          });
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("ended before all files were shown", e);
    }
    return shown;
  }

  /** Reads a path back. */
  static boolean shows(Site site, SitePath path, SiteObject wanted) {
    return site.find(path).filter(back -> back.object().equals(wanted)).isPresent();
  }

  /** Returns whether all paths show what the table says; if not, it is to be read again. */
  private boolean settles(Table table) {
    Map<Wanted, Optional<Site.Stored>> differing = new LinkedHashMap<>();
    boolean isBehind = false;
    for (Wanted wanted : table.pages()) {
      Optional<Site.Stored> stored = site.find(wanted.path());
      if (stored.isEmpty() || !stored.get().object().serves(wanted.object())) {
        differing.put(wanted, stored);
        isBehind |= stored.isPresent() && isNewer(stored.get(), wanted);
      }
    }
    if (isBehind) {
      // Not even what is older or missing: somebody else has newer facts of it too.
      return false;
    }
    differed.addAll(show(site, table.shown()));
    boolean all = true;
    for (Map.Entry<Wanted, Optional<Site.Stored>> each : differing.entrySet()) {
      all &= writes(each.getKey(), each.getValue());
    }
    if (all) {
      table.gone().stream().filter(site::hide).map(ReleaseFile::path).forEach(differed::add);
    }
    return all;
  }

  /** Tells whether something is newer than the table says, as far as is known by now. */
  private boolean isNewer(Site.Stored stored, Wanted wanted) {
    return !wanted.object().epoch().covers(stored.object().epoch())
        && !stored.tag().equals(newer.put(wanted.path(), stored.tag()));
  }

  /** Returns whether a path shows what is wanted. */
  private boolean writes(Wanted wanted, Optional<Site.Stored> stored) {
    differed.add(wanted.path());
    return site.put(wanted.path(), wanted.object(), stored.map(Site.Stored::tag).orElse(null))
        && shows(site, wanted.path(), wanted.object());
  }
}
