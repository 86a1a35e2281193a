package dev.dateline.functions;

import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.HttpResponse;
import dev.dateline.functions.http.PathId;
import dev.dateline.functions.http.ScopedHandler;
import dev.dateline.functions.http.SourceAnswer;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;
import dev.dateline.webhook.ShowSources;
import java.util.Set;

/** {@code GET /webhook-sources/{source}}: one source, without its secrets. */
public final class GetSourceHandler extends ScopedHandler {
  private final ShowSources showSources;

  /** Called by Lambda, once for each execution environment. */
  public GetSourceHandler() {
    this(Production.wiring());
    WarmUp.by(this::rehearse);
  }

  public GetSourceHandler(Wiring wiring) {
    super(Scope.ADMIN, wiring.authentication(), wiring.problems());
    this.showSources = wiring.hooks().showSources();
  }

  @Override
  protected HttpResponse respondTo(HttpRequest request, ApiKey caller) {
    request.query(Set.of());
    return SourceAnswer.of(showSources.show(caller, PathId.ofSource(request)), request);
  }
}
