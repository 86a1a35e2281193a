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

/** {@code POST /webhook-sources/{source}/deliveries/{delivery}/replay}: acts on one once more. */
public final class ReplayDeliveryHandler extends ScopedHandler {
  private final ReplayDelivery replayDelivery;
  private final DeliveryAnswer answer;

  /** Called by Lambda, once for each execution environment. */
  public ReplayDeliveryHandler() {
    this(Production.wiring());
    WarmUp.by(this::rehearse);
  }

  public ReplayDeliveryHandler(Wiring wiring) {
    super(Scope.ADMIN, wiring.authentication(), wiring.problems());
    this.replayDelivery = wiring.hooks().replayDelivery();
    this.answer = wiring.hooks().deliveryAnswer();
  }

  @Override
  protected HttpResponse respondTo(HttpRequest request, ApiKey caller) {
    request.query(Set.of());
    OrderReader.nothing(OrderBody.of(request));
    return answer.replayed(
        replayDelivery.replay(caller, PathId.ofSource(request), PathId.ofDelivery(request)));
  }
}
