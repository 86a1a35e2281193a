package dev.dateline.newsroom;

import java.util.Base64;
import java.util.random.RandomGenerator;

/**
 * A key as its owner sends it: {@code dateline_}, by which scanners for secrets can know it, and
 * 192 random bits as base64url (RFC 4648). It is told once and stored nowhere.
 */
public record KeyToken(String value) {
  private static final int BYTES = 24;

  /** Returns a key that was never given before, unguessable if {@code random} is. */
  public static KeyToken next(RandomGenerator random) {
    byte[] bits = new byte[BYTES];
    random.nextBytes(bits);
    return new KeyToken("dateline_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  public KeyHash hash() {
    return KeyHash.of(value);
  }

  /** Tells nothing, so that no message gives it away. */
  @Override
  public String toString() {
    return "KeyToken";
  }
}
