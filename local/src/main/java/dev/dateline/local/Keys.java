package dev.dateline.local;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes API keys. */
final class Keys {
  private static final int BYTES = 24;

  private Keys() {}

  /** Returns a key that nobody can guess, with a beginning that scanners for secrets can know. */
  static String make() {
    byte[] secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    return "dateline_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }
}
