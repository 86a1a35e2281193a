package dev.dateline.functions.http;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.ApiKeys;
import dev.dateline.newsroom.KeyHash;
import java.time.Clock;
import java.time.Instant;

/**
 * Finds out whose request it is, by the key in {@code Authorization: Bearer <key>}.
 *
 * <p>A key that was found is believed for a minute, so a revoked one works no longer than that; one
 * that was not found is looked up each time, so a new one works at once.
 */
public final class Authentication {
  private static final int LONGEST_KEY = 200;

  private final Remembered<KeyHash, ApiKey> keys;
  private final Clock clock;

  public Authentication(ApiKeys keys, Clock clock) {
    this.keys = new Remembered<>(keys::find, clock);
    this.clock = clock;
  }

  ApiKey callerOf(HttpRequest request) {
    Instant now = clock.instant();
    return keys.find(KeyHash.of(keyOf(request)))
        .filter(key -> key.isValidAt(now))
        .orElseThrow(
            () ->
                new RequestFailure.Unauthorized(
                    "The key is unknown or expired. Send one that is valid: -H \"Authorization:"
                        + " Bearer $DATELINE_KEY\"."));
  }

  private static String keyOf(HttpRequest request) {
    String header = request.header("authorization").orElse("").strip();
    if (header.isEmpty()) {
      throw new RequestFailure.Unauthorized(
          "The request has no key. Add -H \"Authorization: Bearer $DATELINE_KEY\".");
    }
    boolean bearer =
        header.equalsIgnoreCase("Bearer") || header.regionMatches(true, 0, "Bearer ", 0, 7);
    if (!bearer) {
      throw new RequestFailure.Unauthorized(
          "The key goes into a Bearer header: instead of -u or another scheme send -H"
              + " \"Authorization: Bearer $DATELINE_KEY\".");
    }
    String key = header.substring("Bearer".length()).strip();
    if (key.isEmpty() || key.length() > LONGEST_KEY) {
      throw new RequestFailure.Unauthorized(
          "There is no key of ours behind 'Bearer'. Is DATELINE_KEY set? `. .dateline/env` sets"
              + " it on the embedded stack.");
    }
    return key;
  }
}
