package dev.dateline.functions;

import dev.dateline.functions.http.DeliveryAnswer;
import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.HttpResponse;
import dev.dateline.functions.http.PathId;
import dev.dateline.functions.http.ScopedHandler;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;
import dev.dateline.webhook.ShowDeliveries;
import java.util.Set;

/**
 * {@code GET /webhook-sources/{source}/deliveries/{delivery}}: what came, and what became of it.
 */
public final class GetDeliveryHandler extends ScopedHandler {
  private final ShowDeliveries showDeliveries;
  private final DeliveryAnswer answer;

  /** Called by Lambda, once for each execution environment. */
  public GetDeliveryHandler() {
    this(Production.wiring());
    WarmUp.by(this::rehearse);
  }

  public GetDeliveryHandler(Wiring wiring) {
    super(Scope.ADMIN, wiring.authentication(), wiring.problems());
    this.showDeliveries = wiring.hooks().showDeliveries();
    this.answer = wiring.hooks().deliveryAnswer();
  }

  @Override
  protected HttpResponse respondTo(HttpRequest request, ApiKey caller) {
    request.query(Set.of());
    return answer.of(
        showDeliveries.show(caller, PathId.ofSource(request), PathId.ofDelivery(request)));
  }
}
