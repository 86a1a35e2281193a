package dev.dateline.release;

import org.jspecify.annotations.Nullable;

/**
 * What a change makes of an address.
 *
 * @param before as it was read; null where nobody has the address
 * @param after null where the address is given up, which only one that was never public can be
 */
public record ClaimChange(@Nullable Claim before, @Nullable Claim after) {
  public ClaimChange {
    if (before == null && after == null) {
      throw new IllegalArgumentException("nothing changes from nothing to nothing");
    }
  }

  /** Returns the address that this is about. */
  public Address address() {
    if (after != null) {
      return after.address();
    }
    if (before != null) {
      return before.address();
    }
    throw new IllegalStateException("a change of a claim has a before or an after");
  }
}
