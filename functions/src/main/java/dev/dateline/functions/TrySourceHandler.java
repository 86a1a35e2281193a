package dev.dateline.functions;

import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.HttpResponse;
import dev.dateline.functions.http.PathId;
import dev.dateline.functions.http.ScopedHandler;
import dev.dateline.functions.http.Trials;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;
import dev.dateline.webhook.acting.TryHook;
import java.util.Set;

/** {@code POST /webhook-sources/{source}/test}: says what a hook would do, and stores nothing. */
public final class TrySourceHandler extends ScopedHandler {
  private final TryHook tryHook;

  /** Called by Lambda, once for each execution environment. */
  public TrySourceHandler() {
    this(Production.wiring());
    WarmUp.by(this::rehearse);
  }

  public TrySourceHandler(Wiring wiring) {
    super(Scope.ADMIN, wiring.authentication(), wiring.problems());
    this.tryHook = wiring.hooks().tryHook();
  }

  @Override
  protected HttpResponse respondTo(HttpRequest request, ApiKey caller) {
    request.query(Set.of());
    return Trials.answer(
        tryHook.of(
            caller,
            PathId.ofSource(request),
            Trials.payload(request),
            request.header("content-type").orElse(""),
            Trials.headers(request)));
  }
}
