package dev.dateline.functions;

import dev.dateline.functions.http.EndpointAnswer;
import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.HttpResponse;
import dev.dateline.functions.http.OrderBody;
import dev.dateline.functions.http.PathId;
import dev.dateline.functions.http.Preconditions;
import dev.dateline.functions.http.ScopedHandler;
import dev.dateline.json.EndpointReader;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;
import dev.dateline.outgoing.Connector;
import dev.dateline.outgoing.UpdateEndpoint;
import dev.dateline.outgoing.WebhookEndpoint;
import java.util.Set;

/** {@code PUT /webhook-endpoints/{endpoint}}: other settings, and enabled again or disabled. */
public final class UpdateWebhookEndpointHandler extends ScopedHandler {
  private final UpdateEndpoint updateEndpoint;
  private final Connector connector;

  /** Called by Lambda, once for each execution environment. */
  public UpdateWebhookEndpointHandler() {
    this(Production.wiring());
    WarmUp.by(this::rehearse);
  }

  public UpdateWebhookEndpointHandler(Wiring wiring) {
    super(Scope.ADMIN, wiring.authentication(), wiring.problems());
    this.updateEndpoint = wiring.outgoing().updateEndpoint();
    this.connector = wiring.outgoing().connector();
  }

  @Override
  protected HttpResponse respondTo(HttpRequest request, ApiKey caller) {
    request.query(Set.of());
    WebhookEndpoint.Settings settings =
        EndpointReader.settings(OrderBody.of(request), connector.reachesThisMachine());
    return EndpointAnswer.of(
        updateEndpoint.update(
            caller, PathId.ofEndpoint(request), Preconditions.expectedVersion(request), settings));
  }
}
