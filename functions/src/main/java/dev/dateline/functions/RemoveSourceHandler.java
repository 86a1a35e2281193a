package dev.dateline.functions;

import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.HttpResponse;
import dev.dateline.functions.http.OrderBody;
import dev.dateline.functions.http.PathId;
import dev.dateline.functions.http.ScopedHandler;
import dev.dateline.json.OrderReader;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;
import dev.dateline.webhook.RemoveSource;
import java.util.Map;
import java.util.Set;

/** {@code DELETE /webhook-sources/{source}}: its hooks are taken no more. */
public final class RemoveSourceHandler extends ScopedHandler {
  private final RemoveSource removeSource;

  /** Called by Lambda, once for each execution environment. */
  public RemoveSourceHandler() {
    this(Production.wiring());
    WarmUp.by(this::rehearse);
  }

  public RemoveSourceHandler(Wiring wiring) {
    super(Scope.ADMIN, wiring.authentication(), wiring.problems());
    this.removeSource = wiring.hooks().removeSource();
  }

  @Override
  protected HttpResponse respondTo(HttpRequest request, ApiKey caller) {
    request.query(Set.of());
    OrderReader.nothing(OrderBody.of(request));
    removeSource.remove(caller, PathId.ofSource(request));
    return new HttpResponse(204, Map.of(), "");
  }
}
