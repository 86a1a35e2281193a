package dev.dateline.release;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Public pages in memory. */
public final class InMemorySite implements Site {
  private final Map<Address, Stored> pages = new HashMap<>();
  private final Set<Address> failing = new HashSet<>();
  private int writes;

  @Override
  public synchronized Optional<Stored> find(Address address) {
    if (failing.contains(address)) {
      throw new IllegalStateException("no answer");
    }
    return Optional.ofNullable(pages.get(address));
  }

  @Override
  public synchronized boolean put(Address address, SiteObject object, @Nullable String replaced) {
    Stored there = pages.get(address);
    if (replaced == null ? there != null : there == null || !there.tag().equals(replaced)) {
      return false;
    }
    pages.put(address, new Stored(object, "tag-" + ++writes));
    return true;
  }

  /** Takes a page away, as nobody should. */
  public synchronized void remove(Address address) {
    pages.remove(address);
  }

  /** Answers no question about this address from now on. */
  public synchronized void fail(Address address) {
    failing.add(address);
  }

  /** Answers questions about this address again. */
  public synchronized void heal(Address address) {
    failing.remove(address);
  }

  public synchronized int writes() {
    return writes;
  }
}
