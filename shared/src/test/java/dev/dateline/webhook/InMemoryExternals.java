package dev.dateline.webhook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of entries, in memory. */
public final class InMemoryExternals implements Externals {
  private final Map<External.Key, External> externals = new HashMap<>();

  /** Returns everything that is known. */
  public synchronized List<External> all() {
    return new ArrayList<>(externals.values());
  }

  @Override
  public synchronized Optional<External> find(External.Key key) {
    return Optional.ofNullable(externals.get(key));
  }

  @Override
  public synchronized boolean put(External external) {
    External before = externals.get(external.key());
    if ((before == null ? 0 : before.version()) != external.version() - 1) {
      return false;
    }
    externals.put(external.key(), external);
    return true;
  }
}
