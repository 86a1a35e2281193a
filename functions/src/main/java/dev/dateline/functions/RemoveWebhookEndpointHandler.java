package dev.dateline.functions;

import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.HttpResponse;
import dev.dateline.functions.http.OrderBody;
import dev.dateline.functions.http.PathId;
import dev.dateline.functions.http.ScopedHandler;
import dev.dateline.json.OrderReader;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;
import dev.dateline.outgoing.RemoveEndpoint;
import java.util.Map;
import java.util.Set;

/** {@code DELETE /webhook-endpoints/{endpoint}}: nobody is told there any more. */
public final class RemoveWebhookEndpointHandler extends ScopedHandler {
  private final RemoveEndpoint removeEndpoint;

  /** Called by Lambda, once for each execution environment. */
  public RemoveWebhookEndpointHandler() {
    this(Production.wiring());
    WarmUp.by(this::rehearse);
  }

  public RemoveWebhookEndpointHandler(Wiring wiring) {
    super(Scope.ADMIN, wiring.authentication(), wiring.problems());
    this.removeEndpoint = wiring.outgoing().removeEndpoint();
  }

  @Override
  protected HttpResponse respondTo(HttpRequest request, ApiKey caller) {
    request.query(Set.of());
    OrderReader.nothing(OrderBody.of(request));
    removeEndpoint.remove(caller, PathId.ofEndpoint(request));
    return new HttpResponse(204, Map.of(), "");
  }
}
