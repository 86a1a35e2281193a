package dev.dateline.functions;

import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.HttpResponse;
import dev.dateline.functions.http.OrderBody;
import dev.dateline.functions.http.PathId;
import dev.dateline.functions.http.ScopedHandler;
import dev.dateline.json.OrderReader;
import dev.dateline.json.OutgoingTree;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;
import dev.dateline.outgoing.ReplayEndpointDelivery;
import java.util.Set;

/** {@code POST /webhook-endpoints/{endpoint}/deliveries/{sequence}/replay}: sends it again. */
public final class ReplayEndpointDeliveryHandler extends ScopedHandler {
  private final ReplayEndpointDelivery replayDelivery;

  /** Called by Lambda, once for each execution environment. */
  public ReplayEndpointDeliveryHandler() {
    this(Production.wiring());
    WarmUp.by(this::rehearse);
  }

  public ReplayEndpointDeliveryHandler(Wiring wiring) {
    super(Scope.ADMIN, wiring.authentication(), wiring.problems());
    this.replayDelivery = wiring.outgoing().replayEndpointDelivery();
  }

  @Override
  protected HttpResponse respondTo(HttpRequest request, ApiKey caller) {
    request.query(Set.of());
    OrderReader.nothing(OrderBody.of(request));
    return HttpResponse.json(
        202,
        OutgoingTree.of(
            replayDelivery.replay(caller, PathId.ofEndpoint(request), PathId.ofSequence(request))));
  }
}
