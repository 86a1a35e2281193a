package dev.dateline.functions;

import dev.dateline.functions.http.ChangingHandler;
import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.OrderBody;
import dev.dateline.json.OrderReader;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;
import dev.dateline.release.Attempt;
import dev.dateline.release.KillRelease;
import dev.dateline.release.PressRelease;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code POST /releases/{id}/kill}: removes all that it said from the site. */
public final class KillReleaseHandler extends ChangingHandler {
  private final KillRelease killRelease;

  /** Called by Lambda, once for each execution environment. */
  public KillReleaseHandler() {
    Wiring wiring = Production.wiring();
    this(wiring);
    WarmUp.by(this::rehearse);
    WarmUp.by(wiring::rehearseRendering);
  }

  public KillReleaseHandler(Wiring wiring) {
    super(Scope.PUBLISH, wiring.changing());
    this.killRelease = wiring.killRelease();
  }

  @Override
  protected PressRelease change(HttpRequest request, ApiKey caller, @Nullable Attempt attempt) {
    request.query(Set.of());
    String explanation = OrderReader.explanation(OrderBody.of(request));
    return killRelease.kill(order(request, caller, attempt), explanation);
  }
}
