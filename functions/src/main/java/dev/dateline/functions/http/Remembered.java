package dev.dateline.functions.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What was found within the last minute; what was not found is looked up each time. */
public final class Remembered<K, V> {
  private static final Duration KEPT = Duration.ofMinutes(1);
  private static final int MOST = 1_000;

  private final Function<K, Optional<V>> lookUp;
  private final Clock clock;
  private final Map<K, Kept<V>> kept = new ConcurrentHashMap<>();

  private record Kept<V>(V value, Instant until) {}

  public Remembered(Function<K, Optional<V>> lookUp, Clock clock) {
    this.lookUp = lookUp;
    this.clock = clock;
  }

  /** Returns what is kept, or else what is found now. */
  public Optional<V> find(K key) {
    Instant now = clock.instant();
    Kept<V> known = kept.get(key);
    if (known != null && now.isBefore(known.until())) {
      return Optional.of(known.value());
    }
    Optional<V> found = lookUp.apply(key);
    if (kept.size() >= MOST) {
      kept.clear();
    }
    found.ifPresent(value -> kept.put(key, new Kept<>(value, now.plus(KEPT))));
    return found;
  }
}
