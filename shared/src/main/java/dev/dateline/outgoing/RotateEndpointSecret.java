package dev.dateline.outgoing;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.release.Attempt;
import dev.dateline.release.ReleaseFailure;
import dev.dateline.webhook.Secret;
import dev.dateline.webhook.StandardHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Gives an endpoint another secret, beside which those of before sign for a while. */
public final class RotateEndpointSecret {
  /** How long the secrets of before sign where nothing else is said. */
  public static final Duration OVERLAP = Duration.ofDays(1);

  public static final Duration LONGEST_OVERLAP = Duration.ofDays(30);

  private static final int ATTEMPTS = 10;

  private final Endpoints endpoints;
  private final RandomGenerator random;
  private final Clock clock;

  public RotateEndpointSecret(Endpoints endpoints, RandomGenerator random, Clock clock) {
    this.endpoints = endpoints;
    this.random = random;
    this.clock = clock;
  }

  /**
   * Returns the endpoint with its new secret, the first one.
   *
   * @param overlap zero where the secrets of before are to sign nothing more
   * @throws ReleaseFailure.NoSuchEndpoint if the caller's newsroom has no such endpoint
   * @throws ReleaseFailure.LimitReached if too many sign already
   * @throws ReleaseFailure.Contended if others were faster each time
   */
  public WebhookEndpoint rotate(
      ApiKey caller, EndpointId id, Duration overlap, @Nullable Attempt attempt) {
    for (int i = 0; i < ATTEMPTS; i++) {
      WebhookEndpoint before = endpoints.required(caller.newsroom(), id);
      Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      List<Secret> kept =
          before.secrets().stream()
              .map(secret -> secret.endingBy(now.plus(overlap)))
              .filter(secret -> secret.isValidAt(now))
              .toList();
      if (kept.size() >= WebhookEndpoint.MOST_SECRETS) {
        throw ReleaseFailure.LimitReached.ofEndpoint(
            "secrets that count", WebhookEndpoint.MOST_SECRETS);
      }
      WebhookEndpoint after = before.with(StandardHeaders.nextSecret(random), kept);
      if (endpoints.replace(after, attempt)) {
        return after;
      }
    }
    throw ReleaseFailure.Contended.ofEndpoint(id.value());
  }

  /**
   * Gives an endpoint another secret in place of the one that an earlier attempt made it with, or
   * gave it: the answer that told it may have been lost on its way.
   *
   * @param left the version that the earlier attempt left
   * @throws ReleaseFailure.NoSuchEndpoint if it was removed meanwhile
   * @throws ReleaseFailure.NotReplayable if it was changed since, so that the secret may be in use
   */
  public WebhookEndpoint renew(ApiKey caller, EndpointId id, long left) {
    WebhookEndpoint before = endpoints.required(caller.newsroom(), id);
    List<Secret> ending =
        before.secrets().stream().filter(secret -> secret.until() != null).toList();
    WebhookEndpoint after = before.with(StandardHeaders.nextSecret(random), ending);
    if (before.version() != left || !endpoints.replace(after)) {
      throw ReleaseFailure.NotReplayable.changed(
          "Webhook endpoint", "webhook-endpoints", id.value());
    }
    return after;
  }
}
