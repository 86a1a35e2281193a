package dev.dateline.functions;

import dev.dateline.functions.http.ChangingHandler;
import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.HttpResponse;
import dev.dateline.functions.http.OrderBody;
import dev.dateline.functions.http.ReleaseAnswer;
import dev.dateline.json.OrderReader;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;
import dev.dateline.release.Attempt;
import dev.dateline.release.DiscardRelease;
import dev.dateline.release.PressRelease;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code DELETE /releases/{id}}: throws a release away that was never public. */
public final class DiscardReleaseHandler extends ChangingHandler {
  private final DiscardRelease discardRelease;

  /** Called by Lambda, once for each execution environment. */
  public DiscardReleaseHandler() {
    this(Production.wiring());
    WarmUp.by(this::rehearse);
  }

  public DiscardReleaseHandler(Wiring wiring) {
    super(Scope.WRITE, wiring.changing());
    this.discardRelease = wiring.discardRelease();
  }

  @Override
  protected PressRelease change(HttpRequest request, ApiKey caller, @Nullable Attempt attempt) {
    request.query(Set.of());
    OrderReader.nothing(OrderBody.of(request));
    return discardRelease.discard(order(request, caller, attempt));
  }

  @Override
  protected HttpResponse answered(PressRelease release, ReleaseAnswer whole) {
    return new HttpResponse(204, Map.of(), "");
  }
}
