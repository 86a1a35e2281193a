package dev.dateline.functions;

import dev.dateline.functions.http.ChangingHandler;
import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.OrderBody;
import dev.dateline.json.OrderReader;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;
import dev.dateline.release.Attempt;
import dev.dateline.release.PressRelease;
import dev.dateline.release.RedirectRelease;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code POST /releases/{id}/redirect}: leads its readers to another release. */
public final class RedirectReleaseHandler extends ChangingHandler {
  private final RedirectRelease redirectRelease;

  /** Called by Lambda, once for each execution environment. */
  public RedirectReleaseHandler() {
    Wiring wiring = Production.wiring();
    this(wiring);
    WarmUp.by(this::rehearse);
    WarmUp.by(wiring::rehearseRendering);
  }

  public RedirectReleaseHandler(Wiring wiring) {
    super(Scope.PUBLISH, wiring.changing());
    this.redirectRelease = wiring.redirectRelease();
  }

  @Override
  protected PressRelease change(HttpRequest request, ApiKey caller, @Nullable Attempt attempt) {
    request.query(Set.of());
    OrderReader.Redirection wish = OrderReader.redirection(OrderBody.of(request));
    return redirectRelease.redirect(order(request, caller, attempt), wish.to(), wish.explanation());
  }
}
