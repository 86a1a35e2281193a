package dev.dateline.functions;

import dev.dateline.functions.http.EndpointAnswer;
import dev.dateline.functions.http.GrantingHandler;
import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.HttpResponse;
import dev.dateline.functions.http.OrderBody;
import dev.dateline.json.EndpointReader;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;
import dev.dateline.outgoing.Connector;
import dev.dateline.outgoing.CreateEndpoint;
import dev.dateline.outgoing.EndpointId;
import dev.dateline.outgoing.RotateEndpointSecret;
import dev.dateline.outgoing.WebhookEndpoint;
import dev.dateline.release.Attempt;
import org.jspecify.annotations.Nullable;

/** {@code POST /webhook-endpoints}: lets somebody be told of what happens. */
public final class CreateWebhookEndpointHandler extends GrantingHandler {
  private final CreateEndpoint createEndpoint;
  private final RotateEndpointSecret rotateEndpointSecret;
  private final Connector connector;

  /** Called by Lambda, once for each execution environment. */
  public CreateWebhookEndpointHandler() {
    this(Production.wiring());
    WarmUp.by(this::rehearse);
  }

  public CreateWebhookEndpointHandler(Wiring wiring) {
    super(Scope.ADMIN, wiring.changingUnseen());
    this.createEndpoint = wiring.outgoing().createEndpoint();
    this.rotateEndpointSecret = wiring.outgoing().rotateEndpointSecret();
    this.connector = wiring.outgoing().connector();
  }

  @Override
  protected HttpResponse grant(HttpRequest request, ApiKey caller, @Nullable Attempt attempt) {
    WebhookEndpoint.Settings settings =
        EndpointReader.settings(OrderBody.of(request), connector.reachesThisMachine());
    return EndpointAnswer.withSecret(201, createEndpoint.create(caller, settings, attempt));
  }

  @Override
  protected HttpResponse grantAgain(
      HttpRequest request, ApiKey caller, String id, Attempt attempt) {
    return EndpointAnswer.withSecret(
        201, rotateEndpointSecret.renew(caller, new EndpointId(id), attempt));
  }
}
