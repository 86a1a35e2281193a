package dev.dateline.functions.http;

import dev.dateline.json.EndpointTree;
import dev.dateline.outgoing.WebhookEndpoint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Endpoints of webhooks as the API answers with them. */
public final class EndpointAnswer {
  private EndpointAnswer() {}

  /** Answers with an endpoint and its newest secret, which nobody is told again. */
  public static HttpResponse withSecret(int status, WebhookEndpoint endpoint) {
    Map<String, Object> tree = new LinkedHashMap<>(EndpointTree.of(endpoint));
    tree.put("secret", endpoint.secrets().newest().value());
    return HttpResponse.json(status, tree)
        .with("etag", ReleaseAnswer.etag(endpoint.version()))
        .with("cache-control", "no-store");
  }

  /** Answers with an endpoint, and its version as the ETag. */
  public static HttpResponse of(WebhookEndpoint endpoint) {
    return HttpResponse.json(200, EndpointTree.of(endpoint))
        .with("etag", ReleaseAnswer.etag(endpoint.version()));
  }

  /** Answers with all endpoints of a newsroom. */
  public static HttpResponse of(List<WebhookEndpoint> endpoints) {
    return HttpResponse.json(
        200, Map.of("endpoints", endpoints.stream().map(EndpointTree::of).toList()));
  }
}
