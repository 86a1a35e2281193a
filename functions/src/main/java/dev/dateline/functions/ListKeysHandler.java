package dev.dateline.functions;

import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.HttpResponse;
import dev.dateline.functions.http.KeyAnswer;
import dev.dateline.functions.http.ScopedHandler;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;
import dev.dateline.release.ListKeys;
import java.util.Set;

/** {@code GET /keys}: who has a key, what it may do, and when it was used last. */
public final class ListKeysHandler extends ScopedHandler {
  private final ListKeys listKeys;

  /** Called by Lambda, once for each execution environment. */
  public ListKeysHandler() {
    this(Production.wiring());
    WarmUp.by(this::rehearse);
  }

  public ListKeysHandler(Wiring wiring) {
    super(Scope.ADMIN, wiring.authentication(), wiring.problems());
    this.listKeys = wiring.listKeys();
  }

  @Override
  protected HttpResponse respondTo(HttpRequest request, ApiKey caller) {
    request.query(Set.of());
    return KeyAnswer.of(listKeys.list(caller));
  }
}
