package dev.dateline.local;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;

/** What a newcomer finds: newsroom demo, a key with every scope, and the site-wide objects. */
final class Demo {
  static final String NEWSROOM = "demo";

  private Demo() {}

  /** A key that nobody can guess. */
  static String newKey() {
    byte[] secret = new byte[24];
    new SecureRandom().nextBytes(secret);
    return "dateline_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }

  /**
   * Makes sure that all of it exists; a second time changes nothing.
   *
   * @param environment what the functions see, with the endpoints
   * @param key the raw key of newsroom demo
   */
  static void prepare(Map<String, String> environment, String key, Clock clock) {
    // The key's row and the site-wide objects are written here as soon as their classes exist.
  }
}
