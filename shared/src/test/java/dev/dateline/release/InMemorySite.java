package dev.dateline.release;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Public pages in memory. */
public final class InMemorySite implements Site {
  private final Map<Address, Stored> pages = new HashMap<>();
  private int writes;

  @Override
  public synchronized Optional<Stored> find(Address address) {
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

  public synchronized int writes() {
    return writes;
  }
}
