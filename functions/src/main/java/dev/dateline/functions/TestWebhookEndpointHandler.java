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
import dev.dateline.outgoing.TestEndpoint;
import java.util.Set;

/** {@code POST /webhook-endpoints/{endpoint}/test}: sends what says nothing, and what came back. */
public final class TestWebhookEndpointHandler extends ScopedHandler {
  private final TestEndpoint testEndpoint;

  /** Called by Lambda, once for each execution environment. */
  public TestWebhookEndpointHandler() {
    this(Production.wiring());
    WarmUp.by(this::rehearse);
  }

  public TestWebhookEndpointHandler(Wiring wiring) {
    super(Scope.ADMIN, wiring.authentication(), wiring.problems());
    this.testEndpoint = wiring.outgoing().testEndpoint();
  }

  @Override
  protected HttpResponse respondTo(HttpRequest request, ApiKey caller) {
    request.query(Set.of());
    OrderReader.nothing(OrderBody.of(request));
    return HttpResponse.json(
        200, OutgoingTree.of(testEndpoint.test(caller, PathId.ofEndpoint(request))));
  }
}
