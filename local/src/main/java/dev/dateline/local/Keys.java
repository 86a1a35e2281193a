package dev.dateline.local;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.IssuedKey;
import dev.dateline.newsroom.KeyId;
import dev.dateline.newsroom.KeyToken;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Makes keys without one. */
final class Keys {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Keys() {}

  /** Returns a key that nobody can guess. */
  static KeyToken make() {
    return KeyToken.next(RANDOM);
  }

  /**
   * Returns a key as it is stored, made now.
   *
   * @param by the command that makes it
   */
  static IssuedKey issued(ApiKey key, String by) {
    Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
    return new IssuedKey(KeyId.next(RANDOM), key, now, by, null);
  }
}
