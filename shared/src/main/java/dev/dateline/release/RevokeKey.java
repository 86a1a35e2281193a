package dev.dateline.release;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.IssuedKey;
import dev.dateline.newsroom.KeyId;
import java.time.Clock;
import java.time.Instant;

/** Takes a key back; nothing takes it any more within a minute. */
public final class RevokeKey {
  private static final int ATTEMPTS = 10;

  private final KeyRing keys;
  private final Clock clock;

  public RevokeKey(KeyRing keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * Returns once no token of the key is stored, even one that it was given meanwhile.
   *
   * @throws ReleaseFailure.NoSuchKey if the caller's newsroom has no such key, or none any more
   * @throws ReleaseFailure.Contended if it was given another token each time
   */
  public void revoke(ApiKey caller, KeyId id) {
    Instant now = clock.instant();
    for (int i = 0; i < ATTEMPTS; i++) {
      if (keys.remove(valid(keys, caller, id, now))) {
        return;
      }
    }
    throw new ReleaseFailure.Contended(id);
  }

  /** Returns a key of the caller's newsroom that is still taken. */
  static IssuedKey valid(KeyRing keys, ApiKey caller, KeyId id, Instant now) {
    return keys.of(caller.newsroom()).stream()
        .filter(issued -> issued.id().equals(id) && issued.key().isValidAt(now))
        .findFirst()
        .orElseThrow(() -> new ReleaseFailure.NoSuchKey(id));
  }
}
