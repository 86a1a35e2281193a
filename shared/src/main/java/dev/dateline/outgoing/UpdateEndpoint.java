package dev.dateline.outgoing;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.release.ReleaseFailure;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;

/** Gives an endpoint other settings, and enables or disables it. */
public final class UpdateEndpoint {
  private final Endpoints endpoints;
  private final Clock clock;

  public UpdateEndpoint(Endpoints endpoints, Clock clock) {
    this.endpoints = endpoints;
    this.clock = clock;
  }

  /**
   * Replaces all settings.
   *
   * @param expected the version that the caller has seen
   * @throws ReleaseFailure.NoSuchEndpoint if the caller's newsroom has no such endpoint
   * @throws ReleaseFailure.VersionNotNamed if the caller does not say which version it has seen
   * @throws ReleaseFailure.OtherVersion if it has seen another, or others were faster
   */
  public WebhookEndpoint update(
      ApiKey caller, EndpointId id, OptionalLong expected, WebhookEndpoint.Settings settings) {
    WebhookEndpoint before = endpoints.required(caller.newsroom(), id);
    if (expected.isEmpty()) {
      throw ReleaseFailure.VersionNotNamed.ofEndpoint(id.value(), before.version());
    }
    if (expected.getAsLong() != before.version()) {
      throw ReleaseFailure.OtherVersion.ofEndpoint(id.value(), before.version());
    }
    WebhookEndpoint after = before.with(settings, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    if (!endpoints.replace(after)) {
      // A write whose answer was lost is sent again, and finds itself.
      WebhookEndpoint now = endpoints.required(caller.newsroom(), id);
      if (!now.equals(after)) {
        throw ReleaseFailure.OtherVersion.ofEndpoint(id.value(), now.version());
      }
    }
    return after;
  }
}
