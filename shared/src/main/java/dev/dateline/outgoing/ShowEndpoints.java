package dev.dateline.outgoing;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.release.ReleaseFailure;
import java.util.Comparator;
import java.util.List;

/** Says who is told of what happens in a newsroom. */
public final class ShowEndpoints {
  private static final Comparator<WebhookEndpoint> NEWEST_FIRST =
      Comparator.comparing(WebhookEndpoint::createdAt)
          .thenComparing(endpoint -> endpoint.id().value())
          .reversed();

  private final Endpoints endpoints;

  public ShowEndpoints(Endpoints endpoints) {
    this.endpoints = endpoints;
  }

  /** Returns the endpoints of the caller's newsroom, newest first. */
  public List<WebhookEndpoint> list(ApiKey caller) {
    return endpoints.of(caller.newsroom()).stream().sorted(NEWEST_FIRST).toList();
  }

  /**
   * Returns one endpoint.
   *
   * @throws ReleaseFailure.NoSuchEndpoint if the caller's newsroom has no such endpoint
   */
  public WebhookEndpoint show(ApiKey caller, EndpointId id) {
    return endpoints.required(caller.newsroom(), id);
  }
}
