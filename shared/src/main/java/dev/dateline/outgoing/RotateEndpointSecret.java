package dev.dateline.outgoing;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.release.ReleaseFailure;
import dev.dateline.webhook.StandardHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;

/**
 * Gives an endpoint another secret, beside which those of before sign for a while.
 *
 * <p>Done again, since its answer was lost, it gives one more: what the subscriber knows signs all
 * the same.
 */
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
   * @throws ReleaseFailure.Contended if others were faster each time
   */
  public WebhookEndpoint rotate(ApiKey caller, EndpointId id, Duration overlap) {
    for (int i = 0; i < ATTEMPTS; i++) {
      Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      WebhookEndpoint after =
          endpoints
              .required(caller.newsroom(), id)
              .with(StandardHeaders.nextSecret(random), now, now.plus(overlap));
      if (endpoints.replace(after)) {
        return after;
      }
    }
    throw ReleaseFailure.Contended.ofEndpoint(id.value());
  }
}
