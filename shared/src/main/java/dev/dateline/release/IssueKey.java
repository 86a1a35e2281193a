package dev.dateline.release;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.IssuedKey;
import dev.dateline.newsroom.KeyId;
import dev.dateline.newsroom.KeyToken;
import dev.dateline.newsroom.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Gives somebody a key to the caller's newsroom, which is told once. */
public final class IssueKey {
  /** How many a newsroom can have at once; a few more, where many are made at the same time. */
  public static final int MOST = 100;

  /** Who uses it: "nightly import". */
  public static final TextRule LABEL = TextRule.line(200);

  private static final Duration LONGEST = Duration.ofDays(3_650);
  private static final int ATTEMPTS = 10;

  private final KeyRing keys;
  private final RandomGenerator random;
  private final Clock clock;

  /** Makes keys that nobody can guess if {@code random} is unguessable. */
  public IssueKey(KeyRing keys, RandomGenerator random, Clock clock) {
    this.keys = keys;
    this.random = random;
    this.clock = clock;
  }

  /**
   * For whom a key is and what it may do.
   *
   * @param expiresAt null for never
   */
  public record Wish(String label, Set<Scope> scopes, @Nullable Instant expiresAt) {
    public Wish {
      scopes = Set.copyOf(scopes);
    }
  }

  /** A key and its token; the only time that both are together. */
  public record Issued(IssuedKey key, KeyToken token) {}

  /**
   * Makes a key.
   *
   * @throws ReleaseFailure.UnfittingOrder if it is to end at once or later than in ten years
   * @throws ReleaseFailure.LimitReached if the newsroom has too many
   * @throws Repeated if the attempt was carried out already
   */
  public Issued issue(ApiKey caller, Wish wish, @Nullable Attempt attempt) {
    Instant now = Instants.now(clock);
    Instant expiresAt =
        wish.expiresAt() == null ? null : wish.expiresAt().truncatedTo(ChronoUnit.MILLIS);
    if (expiresAt != null) {
      requireEnd(expiresAt, now);
    }
    long valid =
        keys.of(caller.newsroom()).stream().filter(each -> each.key().isValidAt(now)).count();
    if (valid >= MOST) {
      throw ReleaseFailure.LimitReached.ofNewsroom(
          "keys", MOST, "Revoke one with DELETE /keys/{key}.");
    }
    KeyToken token = KeyToken.next(random);
    ApiKey key =
        new ApiKey(token.hash(), caller.newsroom(), wish.scopes(), wish.label(), expiresAt);
    IssuedKey issued = new IssuedKey(KeyId.next(random), key, now, caller.label(), null);
    if (!keys.issue(issued, attempt)) {
      throw new Repeated();
    }
    return new Issued(issued, token);
  }

  /**
   * Gives a key that was made by an earlier attempt another token: the first one may have been lost
   * on its way, and is stored nowhere.
   *
   * @throws ReleaseFailure.NoSuchKey if it was revoked or ended meanwhile
   * @throws ReleaseFailure.Contended if others were faster each time
   */
  public Issued renew(ApiKey caller, KeyId id) {
    for (int i = 0; i < ATTEMPTS; i++) {
      IssuedKey before = RevokeKey.valid(keys, caller, id, clock.instant());
      KeyToken token = KeyToken.next(random);
      IssuedKey after = before.with(token);
      if (keys.replace(before, after)) {
        return new Issued(after, token);
      }
    }
    throw new ReleaseFailure.Contended(id);
  }

  private static void requireEnd(Instant expiresAt, Instant now) {
    String fault = null;
    if (!expiresAt.isAfter(now)) {
      fault = "is not to come; it is %s now".formatted(now);
    } else if (expiresAt.isAfter(now.plus(LONGEST))) {
      fault = "is more than ten years ahead; without it the key does not end";
    }
    if (fault != null) {
      throw new ReleaseFailure.UnfittingOrder(new Fault("#/expiresAt", fault));
    }
  }
}
