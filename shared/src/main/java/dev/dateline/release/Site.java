package dev.dateline.release;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The public pages; {@link ConvergeAddress} alone writes them, and nothing is ever deleted. */
public interface Site {
  /**
   * What was read at an address.
   *
   * @param tag unlike that of any other write to this address
   */
  record Stored(SiteObject object, String tag) {}

  Optional<Stored> find(Address address);

  /**
   * Writes if nothing else was written meanwhile, and tells whether it did.
   *
   * @param replaced the tag of what is replaced; null where there must be nothing yet
   */
  boolean put(Address address, SiteObject object, @Nullable String replaced);
}
