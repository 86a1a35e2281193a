package dev.dateline.webhook;

import dev.dateline.release.InMemoryReleases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of entries, in memory. */
public final class InMemoryExternals implements Externals {
  private final Map<External.Key, External> externals = new HashMap<>();
  private final InMemoryReleases releases;

  /** These releases are changed in the name of entries as these are claimed here. */
  public InMemoryExternals(InMemoryReleases releases) {
    this.releases = releases;
  }

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
    External.Key key = external.key();
    externals.put(key, external);
    releases.claimed(key.newsroom(), key.source().value(), key.id(), external.version());
    return true;
  }
}
