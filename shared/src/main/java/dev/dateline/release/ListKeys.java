package dev.dateline.release;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.IssuedKey;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Says who has a key to a newsroom, and when it was used last. */
public final class ListKeys {
  private static final Comparator<IssuedKey> NEWEST_FIRST =
      Comparator.comparing(IssuedKey::createdAt)
          .thenComparing(issued -> issued.id().value())
          .reversed();

  private final KeyRing keys;
  private final Clock clock;

  public ListKeys(KeyRing keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /** Returns the keys of the caller's newsroom that are still taken, newest first. */
  public List<IssuedKey> list(ApiKey caller) {
    Instant now = clock.instant();
    return keys.of(caller.newsroom()).stream()
        .filter(issued -> issued.key().isValidAt(now))
        .sorted(NEWEST_FIRST)
        .toList();
  }
}
