package dev.dateline.outgoing;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.release.Attempt;
import dev.dateline.release.ReleaseFailure;
import dev.dateline.release.Repeated;
import dev.dateline.webhook.Secrets;
import dev.dateline.webhook.StandardHeaders;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Makes an endpoint, whose secret is told once. */
public final class CreateEndpoint {
  /** How many a newsroom can have; a few more, where many are made at the same time. */
  public static final int MOST = 20;

  private final Endpoints endpoints;
  private final RandomGenerator random;
  private final Clock clock;

  /** Makes secrets that nobody can guess if {@code random} is unguessable. */
  public CreateEndpoint(Endpoints endpoints, RandomGenerator random, Clock clock) {
    this.endpoints = endpoints;
    this.random = random;
    this.clock = clock;
  }

  /**
   * Makes an endpoint of the caller's newsroom.
   *
   * @throws ReleaseFailure.LimitReached if it has too many
   * @throws Repeated if the attempt was carried out already
   */
  public WebhookEndpoint create(
      ApiKey caller, WebhookEndpoint.Settings settings, @Nullable Attempt attempt) {
    if (endpoints.of(caller.newsroom()).size() >= MOST) {
      throw ReleaseFailure.LimitReached.ofNewsroom(
          "webhook endpoints", MOST, "Remove one with DELETE /webhook-endpoints/{endpoint}.");
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    WebhookEndpoint created =
        new WebhookEndpoint(
            caller.newsroom(),
            EndpointId.next(random),
            1,
            settings,
            Secrets.of(StandardHeaders.nextSecret(random), attempt),
            now,
            caller.label(),
            now,
            null,
            false,
            settings.enabled()
                ? null
                : new WebhookEndpoint.Disabled(now, WebhookEndpoint.BY_ADMINISTRATOR));
    if (!endpoints.add(created, attempt)) {
      throw new Repeated();
    }
    return created;
  }
}
