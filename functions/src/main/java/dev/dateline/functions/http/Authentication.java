package dev.dateline.functions.http;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.ApiKeys;
import dev.dateline.newsroom.IssuedKey;
import dev.dateline.newsroom.KeyHash;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Finds out whose request it is, by the key in {@code Authorization: Bearer <key>}.
 *
 * <p>A key that was found is believed for a minute, so a revoked one works no longer than that; one
 * that was not found is looked up each time, so a new one works at once. The first use in an hour
 * is written down, once for all processes: none believes a key beyond the hour.
 */
public final class Authentication {
  private static final int LONGEST_KEY = 200;

  private final ApiKeys stored;
  private final Remembered<Use, ApiKey> keys;
  private final Clock clock;

  /** A key in an hour, by its begin. */
  private record Use(KeyHash hash, Instant hour) {}

  public Authentication(ApiKeys keys, Clock clock) {
    this.stored = keys;
    this.keys = new Remembered<>(this::found, clock);
    this.clock = clock;
  }

  private Optional<ApiKey> found(Use use) {
    Optional<IssuedKey> issued = stored.find(use.hash());
    issued.ifPresent(key -> markUsed(key, use));
    return issued.map(IssuedKey::key);
  }

  /** Remembers the hour of a use; that it fails is no reason to refuse one. */
  private void markUsed(IssuedKey issued, Use use) {
    if (!issued.key().isValidAt(clock.instant()) || !issued.isUsedAnewAt(use.hour())) {
      return;
    }
    try {
      stored.markUsed(use.hash(), use.hour());
    } catch (RuntimeException unknown) {
      return;
    }
  }

  ApiKey callerOf(HttpRequest request) {
    Instant now = clock.instant();
    return keys.find(new Use(KeyHash.of(keyOf(request)), now.truncatedTo(ChronoUnit.HOURS)))
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
