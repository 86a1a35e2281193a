package dev.dateline.newsroom;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A key, and what administrators know of it.
 *
 * @param createdBy the label of the key by which it was made, or whatever else has made it
 * @param lastUsedAt the hour, begun, of its last use; null if it was not used yet
 */
public record IssuedKey(
    KeyId id, ApiKey key, Instant createdAt, String createdBy, @Nullable Instant lastUsedAt) {
  public IssuedKey {
    if (lastUsedAt != null && !lastUsedAt.equals(lastUsedAt.truncatedTo(ChronoUnit.HOURS))) {
      throw new IllegalArgumentException("the last use of a key is told to the hour");
    }
  }

  /** Tells whether a use at {@code now} is in a later hour than the last one that is known. */
  public boolean isUsedAnewAt(Instant now) {
    return lastUsedAt == null || lastUsedAt.isBefore(now.truncatedTo(ChronoUnit.HOURS));
  }

  /** Returns the same by another token, which was not used yet. */
  public IssuedKey with(KeyToken token) {
    ApiKey other =
        new ApiKey(token.hash(), key.newsroom(), key.scopes(), key.label(), key.expiresAt());
    return new IssuedKey(id, other, createdAt, createdBy, null);
  }
}
