package dev.dateline.functions;

import dev.dateline.functions.http.ChangingHandler;
import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.OrderBody;
import dev.dateline.json.OrderReader;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;
import dev.dateline.release.Attempt;
import dev.dateline.release.PressRelease;
import dev.dateline.release.UnscheduleRelease;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code POST /releases/{id}/unschedule}: makes a scheduled release a draft again. */
public final class UnscheduleReleaseHandler extends ChangingHandler {
  private final UnscheduleRelease unscheduleRelease;

  /** Called by Lambda, once for each execution environment. */
  public UnscheduleReleaseHandler() {
    this(Production.wiring());
    WarmUp.by(this::rehearse);
  }

  public UnscheduleReleaseHandler(Wiring wiring) {
    super(Scope.PUBLISH, wiring.changing());
    this.unscheduleRelease = wiring.unscheduleRelease();
  }

  @Override
  protected PressRelease change(HttpRequest request, ApiKey caller, @Nullable Attempt attempt) {
    request.query(Set.of());
    OrderReader.nothing(OrderBody.of(request));
    return unscheduleRelease.unschedule(order(request, caller, attempt));
  }
}
