package dev.dateline.functions;

import dev.dateline.functions.http.DeliveryAnswer;
import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.HttpResponse;
import dev.dateline.functions.http.OrderBody;
import dev.dateline.functions.http.PathId;
import dev.dateline.functions.http.ScopedHandler;
import dev.dateline.json.OrderReader;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;
import dev.dateline.webhook.ReplayDelivery;
import java.util.Set;

/** {@code POST /webhook-sources/{source}/replay}: acts on all that are parked. */
public final class ReplayParkedHandler extends ScopedHandler {
  private final ReplayDelivery replayDelivery;

  /** Called by Lambda, once for each execution environment. */
  public ReplayParkedHandler() {
    this(Production.wiring());
    WarmUp.by(this::rehearse);
  }

  public ReplayParkedHandler(Wiring wiring) {
    super(Scope.ADMIN, wiring.authentication(), wiring.problems());
    this.replayDelivery = wiring.hooks().replayDelivery();
  }

  @Override
  protected HttpResponse respondTo(HttpRequest request, ApiKey caller) {
    String cursor = request.query(Set.of("cursor")).get("cursor");
    OrderReader.nothing(OrderBody.of(request));
    return DeliveryAnswer.of(
        replayDelivery.replayParked(caller, PathId.ofSource(request), cursor), request.path());
  }
}
