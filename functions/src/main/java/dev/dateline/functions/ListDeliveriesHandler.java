package dev.dateline.functions;

import dev.dateline.functions.http.DeliveriesQuery;
import dev.dateline.functions.http.DeliveryAnswer;
import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.HttpResponse;
import dev.dateline.functions.http.PathId;
import dev.dateline.functions.http.ScopedHandler;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;
import dev.dateline.webhook.ShowDeliveries;
import dev.dateline.webhook.SourceName;

/** {@code GET /webhook-sources/{source}/deliveries}: what a source sent, newest first. */
public final class ListDeliveriesHandler extends ScopedHandler {
  private final ShowDeliveries showDeliveries;
  private final DeliveryAnswer answer;

  /** Called by Lambda, once for each execution environment. */
  public ListDeliveriesHandler() {
    this(Production.wiring());
    WarmUp.by(this::rehearse);
  }

  public ListDeliveriesHandler(Wiring wiring) {
    super(Scope.ADMIN, wiring.authentication(), wiring.problems());
    this.showDeliveries = wiring.hooks().showDeliveries();
    this.answer = wiring.hooks().deliveryAnswer();
  }

  @Override
  protected HttpResponse respondTo(HttpRequest request, ApiKey caller) {
    SourceName name = PathId.ofSource(request);
    DeliveriesQuery query = DeliveriesQuery.of(request);
    return answer.of(showDeliveries.list(caller, name, query.question()), query);
  }
}
