package dev.dateline.release;

import java.util.Optional;

/** What came of making one path of the site equal to what the table says. */
enum Settlement {
  /** It showed that already, or what is newer. */
  RIGHT,
  /** It shows that now. */
  WRITTEN,
  /** It shows what was made from newer facts than these: they are to be read again. */
  NEWER,
  /** Somebody else wrote meanwhile: it is to be tried again. */
  LOST;

  /** Tells whether it showed anything else before. */
  boolean hasDiffered() {
    return this == WRITTEN || this == LOST;
  }

  /** Tells whether it is not known to be right: the facts are to be read again. */
  boolean isOpen() {
    return this == NEWER || this == LOST;
  }

  /** Reads a path, writes it if it must be, on condition of what was read, and reads it back. */
  static Settlement of(Site site, SitePath path, SiteObject wanted) {
    Optional<Site.Stored> stored = site.find(path);
    if (stored.isPresent() && isSettled(stored.get().object(), wanted)) {
      return RIGHT;
    }
    if (stored.isPresent() && !wanted.epoch().covers(stored.get().object().epoch())) {
      return NEWER;
    }
    return site.put(path, wanted, stored.map(Site.Stored::tag).orElse(null))
            && Convergence.shows(site, path, wanted)
        ? WRITTEN
        : LOST;
  }

  /** Equal epochs mean equal bytes, unless somebody else wrote there. */
  private static boolean isSettled(SiteObject found, SiteObject wanted) {
    return found.epoch().equals(wanted.epoch())
        ? found.equals(wanted)
        : found.epoch().covers(wanted.epoch());
  }
}
