package dev.dateline.functions;

import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.HttpResponse;
import dev.dateline.functions.http.OrderBody;
import dev.dateline.functions.http.PathId;
import dev.dateline.functions.http.ScopedHandler;
import dev.dateline.json.OrderReader;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;
import dev.dateline.release.RevokePreview;
import java.util.Map;
import java.util.Set;

/** {@code DELETE /releases/{id}/previews/{preview}}: its link leads nowhere any more. */
public final class RevokePreviewHandler extends ScopedHandler {
  private final RevokePreview revokePreview;

  /** Called by Lambda, once for each execution environment. */
  public RevokePreviewHandler() {
    this(Production.wiring());
    WarmUp.by(this::rehearse);
  }

  public RevokePreviewHandler(Wiring wiring) {
    super(Scope.WRITE, wiring.authentication(), wiring.problems());
    this.revokePreview = wiring.revokePreview();
  }

  @Override
  protected HttpResponse respondTo(HttpRequest request, ApiKey caller) {
    request.query(Set.of());
    OrderReader.nothing(OrderBody.of(request));
    revokePreview.revoke(caller, PathId.of(request), PathId.ofPreview(request));
    return new HttpResponse(204, Map.of(), "");
  }
}
