package dev.dateline.release;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Originals in memory. */
public final class InMemoryOriginals implements Originals {
  private final Map<String, byte[]> kept = new HashMap<>();

  @Override
  public synchronized void keep(Source source) {
    kept.put(source.original().sha256(), source.bytes());
  }

  @Override
  public synchronized Optional<byte[]> find(String sha256) {
    return Optional.ofNullable(kept.get(sha256));
  }

  public synchronized Map<String, byte[]> kept() {
    return Map.copyOf(kept);
  }
}
