package dev.dateline.webhook;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.release.Attempt;
import dev.dateline.release.Fault;
import dev.dateline.release.ReleaseFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Gives a source another secret, beside which those of before count for a while. */
public final class RotateSourceSecret {
  private static final int ATTEMPTS = 10;

  private final Sources sources;
  private final RandomGenerator random;
  private final Clock clock;

  /** Makes secrets that nobody can guess if {@code random} is unguessable. */
  public RotateSourceSecret(Sources sources, RandomGenerator random, Clock clock) {
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
  public record Wish(@Nullable String secret, Duration overlap) {
    /** Tells nothing of the secret, so that no message gives it away. */
    @Override
    public String toString() {
      return "Wish[overlap=%s]".formatted(overlap);
    }
  }

  /**
   * Puts a secret beside those of before, and an end to these.
   *
   * @throws ReleaseFailure.NoSuchSource if the newsroom has none of this name
   * @throws ReleaseFailure.UnfittingOrder if the source's hooks cannot be signed by the secret
   * @throws ReleaseFailure.LimitReached if too many count already
   * @throws ReleaseFailure.Contended if others were faster each time
   */
  public WebhookSource rotate(
      ApiKey caller, SourceName name, Wish wish, @Nullable Attempt attempt) {
    return replaced(
        caller,
        name,
        attempt,
        before -> {
          Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
          Secret next = Secret.of(value(before, wish.secret()), attempt);
          return before
              .secrets()
              .rotated(next, now, wish.overlap())
              .orElseThrow(() -> ReleaseFailure.LimitReached.ofSecrets("source", Secrets.MOST));
        });
  }

  /**
   * Gives a source another secret in place of the one that an earlier run of the same attempt made
   * it with, or gave it.
   *
   * @param secret null for one that is made
   * @throws ReleaseFailure.NoSuchSource if it was removed meanwhile
   * @throws ReleaseFailure.UnfittingOrder if its settings let no hook be signed by it any more
   * @throws ReleaseFailure.NotReplayable if it was given another since, which may be in use
   * @throws ReleaseFailure.Contended if others were faster each time
   */
  public WebhookSource renew(
      ApiKey caller, SourceName name, @Nullable String secret, Attempt attempt) {
    return replaced(
        caller,
        name,
        null,
        before ->
            before
                .secrets()
                .renewed(value(before, secret), attempt)
                .orElseThrow(
                    () ->
                        ReleaseFailure.NotReplayable.rotated(
                            "Webhook source", "webhook-sources", name.value())));
  }

  private WebhookSource replaced(
      ApiKey caller,
      SourceName name,
      @Nullable Attempt attempt,
      Function<WebhookSource, Secrets> secrets) {
    for (int i = 0; i < ATTEMPTS; i++) {
      WebhookSource before = ShowSources.required(sources, caller, name);
      WebhookSource after = before.with(before.settings(), secrets.apply(before));
      if (sources.replace(before, after, attempt)) {
        return after;
      }
    }
    throw ReleaseFailure.Contended.ofSource(name.value());
  }

  private String value(WebhookSource source, @Nullable String secret) {
    Signature signature = source.settings().signature(source.provider());
    if (secret == null) {
      return signature.newSecret(random);
    }
    try {
      signature.requireFit(secret);
    } catch (IllegalArgumentException unfit) {
      throw new ReleaseFailure.UnfittingOrder(
          new Fault("#/secret", String.valueOf(unfit.getMessage())));
    }
    return secret;
  }
}
