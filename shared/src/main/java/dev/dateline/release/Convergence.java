package dev.dateline.release;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Makes some paths of the site equal to what the table says, whoever else does so. */
final class Convergence {
  private static final int ATTEMPTS = 50;

  private final Site site;
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
   * Reads the table and writes what it says, in this order, until all paths show that or what is
   * newer.
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

  /** Shows files, and returns the paths of those that were not there. */
  static List<SitePath> show(Site site, List<ReleaseFile> files) {
    return files.stream().filter(site::show).map(ReleaseFile::path).toList();
  }

  /** Reads a path back. */
  static boolean shows(Site site, SitePath path, SiteObject wanted) {
    return site.find(path).filter(back -> back.object().equals(wanted)).isPresent();
  }

  private boolean settles(Table table) {
    differed.addAll(show(site, table.shown()));
    for (Wanted wanted : table.pages()) {
      Settlement settlement = Settlement.of(site, wanted.path(), wanted.object());
      if (settlement.hasDiffered()) {
        differed.add(wanted.path());
      }
      if (settlement.isOpen()) {
        return false;
      }
    }
    table.gone().stream().filter(site::hide).map(ReleaseFile::path).forEach(differed::add);
    return true;
  }
}
