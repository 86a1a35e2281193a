package dev.dateline.newsroom;

import java.time.Instant;
import java.util.Optional;

/** All API keys, by the hash of each. */
public interface ApiKeys {
  Optional<IssuedKey> find(KeyHash hash);

  /** Stores a key that has never been stored before. */
  void add(IssuedKey key);

  /**
   * Remembers that a key was used in an hour; nothing if it is not there any more, or was used in a
   * later one.
   *
   * @param hour its begin
   */
  void markUsed(KeyHash hash, Instant hour);
}
