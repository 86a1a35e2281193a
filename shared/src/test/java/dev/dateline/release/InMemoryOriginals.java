package dev.dateline.release;

import java.util.HashMap;
import java.util.Map;

/** Originals in memory. */
public final class InMemoryOriginals implements Originals {
  private final Map<String, byte[]> kept = new HashMap<>();

  @Override
  public synchronized void keep(Source source) {
    kept.put(source.original().sha256(), source.bytes());
  }

  public synchronized Map<String, byte[]> kept() {
    return Map.copyOf(kept);
  }
}
