package dev.dateline.release;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What readers see; only what converges writes it, and nothing is ever deleted. */
public interface Site {
  /**
   * What was read at a path.
   *
   * @param tag unlike that of any other write to this path
   */
  record Stored(SiteObject object, String tag) {}

  Optional<Stored> find(SitePath path);

  /**
   * Writes if nothing else was written meanwhile, and tells whether it did.
   *
   * @param replaced the tag of what is replaced; null where there must be nothing yet
   */
  boolean put(SitePath path, SiteObject object, @Nullable String replaced);

  /**
   * Shows a file that is kept, unless anything is or was at its path; tells whether it did.
   *
   * <p>So nobody who is late can show again what was taken away.
   */
  boolean show(ReleaseFile file);

  /** Says at the path of a file that it is gone, for ever; tells whether that was not said yet. */
  boolean hide(ReleaseFile file);
}
