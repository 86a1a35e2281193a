package dev.dateline.functions;

import dev.dateline.functions.http.EndpointAnswer;
import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.HttpResponse;
import dev.dateline.functions.http.PathId;
import dev.dateline.functions.http.ScopedHandler;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;
import dev.dateline.outgoing.ShowEndpoints;
import java.util.Set;

/** {@code GET /webhook-endpoints/{endpoint}}: one endpoint, without its secrets. */
public final class GetWebhookEndpointHandler extends ScopedHandler {
  private final ShowEndpoints showEndpoints;

  /** Called by Lambda, once for each execution environment. */
  public GetWebhookEndpointHandler() {
    this(Production.wiring());
    WarmUp.by(this::rehearse);
  }

  public GetWebhookEndpointHandler(Wiring wiring) {
    super(Scope.ADMIN, wiring.authentication(), wiring.problems());
    this.showEndpoints = wiring.outgoing().showEndpoints();
  }

  @Override
  protected HttpResponse respondTo(HttpRequest request, ApiKey caller) {
    request.query(Set.of());
    return EndpointAnswer.of(showEndpoints.show(caller, PathId.ofEndpoint(request)));
  }
}
