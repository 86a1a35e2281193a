package dev.dateline.outgoing;

import dev.dateline.newsroom.ApiKey;
import java.util.Comparator;
import java.util.List;

/** Says who is told of what happens in a newsroom. */
public final class ListEndpoints {
  private static final Comparator<WebhookEndpoint> NEWEST_FIRST =
      Comparator.comparing(WebhookEndpoint::createdAt)
          .thenComparing(endpoint -> endpoint.id().value())
          .reversed();

  private final Endpoints endpoints;

  public ListEndpoints(Endpoints endpoints) {
    this.endpoints = endpoints;
  }

  /** Returns the endpoints of the caller's newsroom, newest first. */
  public List<WebhookEndpoint> list(ApiKey caller) {
    return endpoints.of(caller.newsroom()).stream().sorted(NEWEST_FIRST).toList();
  }
}
