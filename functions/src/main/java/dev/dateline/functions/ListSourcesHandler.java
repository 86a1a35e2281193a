package dev.dateline.functions;

import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.HttpResponse;
import dev.dateline.functions.http.ScopedHandler;
import dev.dateline.functions.http.SourceAnswer;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;
import dev.dateline.webhook.ShowSources;
import java.util.Set;

/** {@code GET /webhook-sources}: whose hooks a newsroom takes. */
public final class ListSourcesHandler extends ScopedHandler {
  private final ShowSources showSources;

  /** Called by Lambda, once for each execution environment. */
  public ListSourcesHandler() {
    this(Production.wiring());
    WarmUp.by(this::rehearse);
  }

  public ListSourcesHandler(Wiring wiring) {
    super(Scope.ADMIN, wiring.authentication(), wiring.problems());
    this.showSources = wiring.hooks().showSources();
  }

  @Override
  protected HttpResponse respondTo(HttpRequest request, ApiKey caller) {
    request.query(Set.of());
    return SourceAnswer.of(showSources.list(caller), request);
  }
}
