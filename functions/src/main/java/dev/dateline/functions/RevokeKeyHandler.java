package dev.dateline.functions;

import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.HttpResponse;
import dev.dateline.functions.http.OrderBody;
import dev.dateline.functions.http.PathId;
import dev.dateline.functions.http.ScopedHandler;
import dev.dateline.json.OrderReader;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;
import dev.dateline.release.RevokeKey;
import java.util.Map;
import java.util.Set;

/** {@code DELETE /keys/{key}}: it is taken no more within a minute. */
public final class RevokeKeyHandler extends ScopedHandler {
  private final RevokeKey revokeKey;

  /** Called by Lambda, once for each execution environment. */
  public RevokeKeyHandler() {
    this(Production.wiring());
    WarmUp.by(this::rehearse);
  }

  public RevokeKeyHandler(Wiring wiring) {
    super(Scope.ADMIN, wiring.authentication(), wiring.problems());
    this.revokeKey = wiring.revokeKey();
  }

  @Override
  protected HttpResponse respondTo(HttpRequest request, ApiKey caller) {
    request.query(Set.of());
    OrderReader.nothing(OrderBody.of(request));
    revokeKey.revoke(caller, PathId.ofKey(request));
    return new HttpResponse(204, Map.of(), "");
  }
}
