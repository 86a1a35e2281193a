package dev.dateline.newsroom;

import java.util.Optional;

/** All API keys, by the hash of each. */
public interface ApiKeys {
  Optional<ApiKey> find(KeyHash hash);

  /** Stores a key that has never been stored before. */
  void add(ApiKey key);
}
