package dev.dateline.functions;

import dev.dateline.functions.http.EndpointAnswer;
import dev.dateline.functions.http.GrantingHandler;
import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.HttpResponse;
import dev.dateline.functions.http.OrderBody;
import dev.dateline.functions.http.PathId;
import dev.dateline.json.EndpointReader;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;
import dev.dateline.outgoing.EndpointId;
import dev.dateline.outgoing.RotateEndpointSecret;
import dev.dateline.release.Attempt;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** {@code POST /webhook-endpoints/{endpoint}/secret}: gives an endpoint another secret. */
public final class RotateEndpointSecretHandler extends GrantingHandler {
  private final RotateEndpointSecret rotateEndpointSecret;

  /** Called by Lambda, once for each execution environment. */
  public RotateEndpointSecretHandler() {
    this(Production.wiring());
    WarmUp.by(this::rehearse);
  }

  public RotateEndpointSecretHandler(Wiring wiring) {
    super(Scope.ADMIN, wiring.changingUnseen());
    this.rotateEndpointSecret = wiring.outgoing().rotateEndpointSecret();
  }

  @Override
  protected HttpResponse grant(HttpRequest request, ApiKey caller, @Nullable Attempt attempt) {
    Duration overlap = EndpointReader.overlap(OrderBody.of(request));
    return EndpointAnswer.withSecret(
        200, rotateEndpointSecret.rotate(caller, PathId.ofEndpoint(request), overlap, attempt));
  }

  @Override
  protected HttpResponse grantAgain(
      HttpRequest request, ApiKey caller, String id, Attempt attempt) {
    return EndpointAnswer.withSecret(
        200, rotateEndpointSecret.renew(caller, new EndpointId(id), attempt));
  }
}
