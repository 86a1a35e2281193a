package dev.dateline.outgoing;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.release.Attempt;
import dev.dateline.release.ReleaseFailure;
import dev.dateline.webhook.Secret;
import dev.dateline.webhook.Secrets;
import dev.dateline.webhook.StandardHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Gives an endpoint another secret, beside which those of before sign for a while. */
public final class RotateEndpointSecret {
  private static final int ATTEMPTS = 10;

  private final Endpoints endpoints;
  private final RandomGenerator random;
  private final Clock clock;

  /** Makes secrets that nobody can guess if {@code random} is unguessable. */
  public RotateEndpointSecret(Endpoints endpoints, RandomGenerator random, Clock clock) {
    this.endpoints = endpoints;
    this.random = random;
    this.clock = clock;
  }

  /**
   * Puts a secret beside those of before, and an end to these.
   *
   * @param overlap zero where the secrets of before are to sign nothing more
   * @throws ReleaseFailure.NoSuchEndpoint if the caller's newsroom has no such endpoint
   * @throws ReleaseFailure.LimitReached if too many sign already
   * @throws ReleaseFailure.Contended if others were faster each time
   */
  public WebhookEndpoint rotate(
      ApiKey caller, EndpointId id, Duration overlap, @Nullable Attempt attempt) {
    return replaced(
        caller,
        id,
        attempt,
        before -> {
          Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
          return before
              .rotated(Secret.of(StandardHeaders.nextSecret(random), attempt), now, overlap)
              .orElseThrow(() -> ReleaseFailure.LimitReached.ofSecrets("endpoint", Secrets.MOST));
        });
  }

  /**
   * Gives an endpoint another secret in place of the one that an earlier run of the same attempt
   * made it with, or gave it.
   *
   * @throws ReleaseFailure.NoSuchEndpoint if it was removed meanwhile
   * @throws ReleaseFailure.NotReplayable if it was given another since, which may be in use
   * @throws ReleaseFailure.Contended if others were faster each time
   */
  public WebhookEndpoint renew(ApiKey caller, EndpointId id, Attempt attempt) {
    return replaced(
        caller,
        id,
        null,
        before ->
            before
                .renewed(StandardHeaders.nextSecret(random), attempt)
                .orElseThrow(
                    () ->
                        ReleaseFailure.NotReplayable.rotated(
                            "Webhook endpoint", "webhook-endpoints", id.value())));
  }

  private WebhookEndpoint replaced(
      ApiKey caller, EndpointId id, @Nullable Attempt attempt, UnaryOperator<Secrets> secrets) {
    for (int i = 0; i < ATTEMPTS; i++) {
      WebhookEndpoint before = endpoints.required(caller.newsroom(), id);
      WebhookEndpoint after = before.with(secrets.apply(before.secrets()));
      if (endpoints.replace(after, attempt)) {
        return after;
      }
    }
    throw ReleaseFailure.Contended.ofEndpoint(id.value());
  }
}
