package dev.dateline.functions;

import dev.dateline.functions.http.EndpointAnswer;
import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.HttpResponse;
import dev.dateline.functions.http.OrderBody;
import dev.dateline.functions.http.Repetitions;
import dev.dateline.functions.http.ScopedHandler;
import dev.dateline.json.EndpointReader;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;
import dev.dateline.outgoing.Connector;
import dev.dateline.outgoing.CreateEndpoint;
import dev.dateline.outgoing.EndpointId;
import dev.dateline.outgoing.RotateEndpointSecret;
import dev.dateline.outgoing.WebhookEndpoint;
import java.util.Set;

/**
 * {@code POST /webhook-endpoints}: lets somebody be told of what happens; its secret is told once.
 */
public final class CreateWebhookEndpointHandler extends ScopedHandler {
  private final CreateEndpoint createEndpoint;
  private final RotateEndpointSecret rotateSecret;
  private final Repetitions repetitions;
  private final Connector connector;

  /** Called by Lambda, once for each execution environment. */
  public CreateWebhookEndpointHandler() {
    this(Production.wiring());
    WarmUp.by(this::rehearse);
  }

  public CreateWebhookEndpointHandler(Wiring wiring) {
    super(Scope.ADMIN, wiring.authentication(), wiring.problems());
    this.createEndpoint = wiring.createEndpoint();
    this.rotateSecret = wiring.rotateEndpointSecret();
    this.repetitions = wiring.repetitionsUnseen();
    this.connector = wiring.connector();
  }

  @Override
  protected HttpResponse respondTo(HttpRequest request, ApiKey caller) {
    return repetitions.onceWithSecret(
        request,
        caller,
        attempt -> {
          request.query(Set.of());
          WebhookEndpoint.Settings settings =
              EndpointReader.settings(OrderBody.of(request), connector.reachesThisMachine());
          return EndpointAnswer.created(createEndpoint.create(caller, settings, attempt));
        },
        id -> EndpointAnswer.created(rotateSecret.renew(caller, new EndpointId(id), 1)));
  }
}
