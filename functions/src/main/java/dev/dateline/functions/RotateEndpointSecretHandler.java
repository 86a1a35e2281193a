package dev.dateline.functions;

import dev.dateline.functions.http.EndpointAnswer;
import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.HttpResponse;
import dev.dateline.functions.http.OrderBody;
import dev.dateline.functions.http.PathId;
import dev.dateline.functions.http.Repetitions;
import dev.dateline.functions.http.ScopedHandler;
import dev.dateline.json.EndpointReader;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;
import dev.dateline.outgoing.RotateEndpointSecret;
import java.time.Duration;
import java.util.Set;

/** {@code POST /webhook-endpoints/{endpoint}/secret}: another secret, which is told once. */
public final class RotateEndpointSecretHandler extends ScopedHandler {
  private final RotateEndpointSecret rotateSecret;
  private final Repetitions repetitions;

  /** Called by Lambda, once for each execution environment. */
  public RotateEndpointSecretHandler() {
    this(Production.wiring());
    WarmUp.by(this::rehearse);
  }

  public RotateEndpointSecretHandler(Wiring wiring) {
    super(Scope.ADMIN, wiring.authentication(), wiring.problems());
    this.rotateSecret = wiring.rotateEndpointSecret();
    this.repetitions = wiring.repetitionsUnseen();
  }

  @Override
  protected HttpResponse respondTo(HttpRequest request, ApiKey caller) {
    return repetitions.onceWithSecret(
        request,
        caller,
        attempt -> {
          request.query(Set.of());
          Duration overlap = EndpointReader.overlap(OrderBody.of(request));
          return EndpointAnswer.withSecret(
              200, rotateSecret.rotate(caller, PathId.ofEndpoint(request), overlap, attempt));
        },
        left ->
            EndpointAnswer.withSecret(
                200, rotateSecret.renew(caller, PathId.ofEndpoint(request), Long.parseLong(left))));
  }
}
