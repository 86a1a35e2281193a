package dev.dateline.outgoing;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.release.ReleaseFailure;
import java.util.List;

/** Lists what an endpoint was told, and what came of it. */
public final class ListEndpointDeliveries {
  private final Endpoints endpoints;
  private final Outbox outbox;

  public ListEndpointDeliveries(Endpoints endpoints, Outbox outbox) {
    this.endpoints = endpoints;
    this.outbox = outbox;
  }

  /**
   * Returns at most {@code limit} deliveries, newest first, before a number.
   *
   * @throws ReleaseFailure.NoSuchEndpoint if the caller's newsroom has no such endpoint
   */
  public List<OutgoingDelivery> list(ApiKey caller, EndpointId id, long before, int limit) {
    WebhookEndpoint endpoint = endpoints.required(caller.newsroom(), id);
    return outbox.of(endpoint.newsroom(), id, before, limit);
  }
}
