package dev.dateline.release;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.ApiKeys;
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

  private final KeyRing ring;
  private final ApiKeys keys;
  private final Clock clock;

  public ListKeys(KeyRing ring, ApiKeys keys, Clock clock) {
    this.ring = ring;
    this.keys = keys;
    this.clock = clock;
  }

  /** Returns the keys of the caller's newsroom that are still taken, newest first. */
  public List<IssuedKey> list(ApiKey caller) {
    Instant now = clock.instant();
    return ring.of(caller.newsroom()).stream()
        .filter(issued -> issued.key().isValidAt(now))
        .sorted(NEWEST_FIRST)
        .map(this::withLastUse)
        .toList();
  }

  /** A key whose token is replaced at this moment is there all the while, and not used yet. */
  private IssuedKey withLastUse(IssuedKey issued) {
    return keys.find(issued.key().hash()).orElse(issued);
  }
}
