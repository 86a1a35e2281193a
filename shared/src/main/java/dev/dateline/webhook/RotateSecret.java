package dev.dateline.webhook;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.release.Attempt;
import dev.dateline.release.Fault;
import dev.dateline.release.ReleaseFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Gives a source another secret, beside which those of before count for a while. */
public final class RotateSecret {
  /** How long the secrets of before count where nothing else is said. */
  public static final Duration OVERLAP = Duration.ofDays(1);

  public static final Duration LONGEST_OVERLAP = Duration.ofDays(30);

  /** How many count at once; each is tried on each hook. */
  public static final int MOST = 5;

  private static final int ATTEMPTS = 10;

  private final Sources sources;
  private final RandomGenerator random;
  private final Clock clock;

  /** Makes secrets that nobody can guess if {@code random} is unguessable. */
  public RotateSecret(Sources sources, RandomGenerator random, Clock clock) {
    this.sources = sources;
    this.random = random;
    this.clock = clock;
  }

  /**
   * Which secret is to come.
   *
   * @param secret null for one that is made
   * @param overlap how long those of before count at most
   */
  public record Wish(@Nullable String secret, Duration overlap) {}

  /**
   * Puts a secret beside those of before, and an end to these.
   *
   * @throws ReleaseFailure.NoSuchSource if the newsroom has none of this name
   * @throws ReleaseFailure.UnfittingOrder if the source's hooks cannot be signed by the secret
   * @throws ReleaseFailure.LimitReached if too many count already
   * @throws ReleaseFailure.Contended if others were faster each time
   */
  public OpenedSource rotate(ApiKey caller, SourceName name, Wish wish, @Nullable Attempt attempt) {
    return replaced(
        caller,
        name,
        wish,
        attempt,
        before -> {
          Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
          List<Secret> kept = new ArrayList<>();
          for (Secret secret : before.secrets()) {
            Secret ending = secret.endingBy(now.plus(wish.overlap()));
            if (ending.isValidAt(now)) {
              kept.add(ending);
            }
          }
          if (kept.size() >= MOST) {
            throw ReleaseFailure.LimitReached.ofSource("secrets that count", MOST);
          }
          return kept;
        });
  }

  /**
   * Gives a source that was made by an earlier attempt another secret in place of its only one: the
   * answer that told it may have been lost on its way.
   *
   * @throws ReleaseFailure.NoSuchSource if it was removed meanwhile
   * @throws ReleaseFailure.NotReplayable if it was changed since, so that a secret may be in use
   */
  public OpenedSource renewMade(ApiKey caller, SourceName name, @Nullable String secret) {
    return replaced(
        caller,
        name,
        new Wish(secret, Duration.ZERO),
        null,
        before -> {
          if (before.version() != 1) {
            throw ReleaseFailure.NotReplayable.changed(
                "Webhook source", "webhook-sources", name.value());
          }
          return List.of();
        });
  }

  /**
   * Gives a source whose secret was rotated by an earlier attempt another secret in place of its
   * newest one: the answer that told it may have been lost on its way.
   *
   * @throws ReleaseFailure.NoSuchSource if it was removed meanwhile
   * @throws ReleaseFailure.Contended if others were faster each time
   */
  public OpenedSource renew(ApiKey caller, SourceName name, @Nullable String secret) {
    return replaced(
        caller,
        name,
        new Wish(secret, Duration.ZERO),
        null,
        before -> before.secrets().stream().filter(each -> each.until() != null).toList());
  }

  /** Which of the secrets of a source stay beside the new one. */
  @FunctionalInterface
  private interface Staying {
    List<Secret> of(WebhookSource before);
  }

  private OpenedSource replaced(
      ApiKey caller, SourceName name, Wish wish, @Nullable Attempt attempt, Staying staying) {
    for (int i = 0; i < ATTEMPTS; i++) {
      WebhookSource before = ShowSources.required(sources, caller, name);
      String secret = secret(before, wish);
      List<Secret> secrets = new ArrayList<>(staying.of(before));
      secrets.add(new Secret(secret, null));
      WebhookSource after = before.with(before.settings(), secrets);
      if (sources.replace(before, after, attempt)) {
        return new OpenedSource(after, secret);
      }
    }
    throw ReleaseFailure.Contended.ofSource(name.value());
  }

  private String secret(WebhookSource source, Wish wish) {
    Signature signature = source.settings().signature(source.provider());
    if (wish.secret() == null) {
      return signature.newSecret(random);
    }
    try {
      signature.requireFit(wish.secret());
    } catch (IllegalArgumentException unfit) {
      throw new ReleaseFailure.UnfittingOrder(
          new Fault("#/secret", String.valueOf(unfit.getMessage())));
    }
    return wish.secret();
  }
}
