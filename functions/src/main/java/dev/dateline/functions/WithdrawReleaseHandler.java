package dev.dateline.functions;

import dev.dateline.functions.http.ChangingHandler;
import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.OrderBody;
import dev.dateline.json.OrderReader;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;
import dev.dateline.release.Attempt;
import dev.dateline.release.PressRelease;
import dev.dateline.release.WithdrawRelease;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code POST /releases/{id}/withdraw}: makes its page a notice that says why. */
public final class WithdrawReleaseHandler extends ChangingHandler {
  private final WithdrawRelease withdrawRelease;

  /** Called by Lambda, once for each execution environment. */
  public WithdrawReleaseHandler() {
    Wiring wiring = Production.wiring();
    this(wiring);
    WarmUp.by(this::rehearse);
    WarmUp.by(wiring::rehearseRendering);
  }

  public WithdrawReleaseHandler(Wiring wiring) {
    super(Scope.PUBLISH, wiring.changing());
    this.withdrawRelease = wiring.withdrawRelease();
  }

  @Override
  protected PressRelease change(HttpRequest request, ApiKey caller, @Nullable Attempt attempt) {
    request.query(Set.of());
    String explanation = OrderReader.explanation(OrderBody.of(request));
    return withdrawRelease.withdraw(order(request, caller, attempt), explanation);
  }
}
