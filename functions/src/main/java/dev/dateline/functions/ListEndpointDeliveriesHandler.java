package dev.dateline.functions;

import dev.dateline.functions.http.EndpointDeliveriesQuery;
import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.HttpResponse;
import dev.dateline.functions.http.PathId;
import dev.dateline.functions.http.ScopedHandler;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;
import dev.dateline.outgoing.ListEndpointDeliveries;

/** {@code GET /webhook-endpoints/{endpoint}/deliveries}: what was sent, newest first. */
public final class ListEndpointDeliveriesHandler extends ScopedHandler {
  private final ListEndpointDeliveries listDeliveries;

  /** Called by Lambda, once for each execution environment. */
  public ListEndpointDeliveriesHandler() {
    this(Production.wiring());
    WarmUp.by(this::rehearse);
  }

  public ListEndpointDeliveriesHandler(Wiring wiring) {
    super(Scope.ADMIN, wiring.authentication(), wiring.problems());
    this.listDeliveries = wiring.outgoing().listEndpointDeliveries();
  }

  @Override
  protected HttpResponse respondTo(HttpRequest request, ApiKey caller) {
    EndpointDeliveriesQuery query = EndpointDeliveriesQuery.of(request);
    return query.answer(
        listDeliveries.list(caller, PathId.ofEndpoint(request), query.before(), query.wanted()));
  }
}
