package dev.dateline.functions;

import dev.dateline.functions.http.EndpointAnswer;
import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.HttpResponse;
import dev.dateline.functions.http.ScopedHandler;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;
import dev.dateline.outgoing.ShowEndpoints;
import java.util.Set;

/** {@code GET /webhook-endpoints}: who is told of what, and whether that arrives. */
public final class ListWebhookEndpointsHandler extends ScopedHandler {
  private final ShowEndpoints showEndpoints;

  /** Called by Lambda, once for each execution environment. */
  public ListWebhookEndpointsHandler() {
    this(Production.wiring());
    WarmUp.by(this::rehearse);
  }

  public ListWebhookEndpointsHandler(Wiring wiring) {
    super(Scope.ADMIN, wiring.authentication(), wiring.problems());
    this.showEndpoints = wiring.outgoing().showEndpoints();
  }

  @Override
  protected HttpResponse respondTo(HttpRequest request, ApiKey caller) {
    request.query(Set.of());
    return EndpointAnswer.of(showEndpoints.list(caller));
  }
}
