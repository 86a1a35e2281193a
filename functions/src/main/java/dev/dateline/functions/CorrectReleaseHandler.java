package dev.dateline.functions;

import dev.dateline.functions.http.AmendmentReader;
import dev.dateline.functions.http.ChangingHandler;
import dev.dateline.functions.http.HttpRequest;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;
import dev.dateline.release.Attempt;
import dev.dateline.release.CorrectRelease;
import dev.dateline.release.PressRelease;
import org.jspecify.annotations.Nullable;

/** {@code POST /releases/{id}/correct}: gives a published release another content, and says why. */
public final class CorrectReleaseHandler extends ChangingHandler {
  private final CorrectRelease correctRelease;

  /** Called by Lambda, once for each execution environment. */
  public CorrectReleaseHandler() {
    Wiring wiring = Production.wiring();
    this(wiring);
    WarmUp.by(this::rehearse);
    WarmUp.by(wiring::rehearseRendering);
  }

  public CorrectReleaseHandler(Wiring wiring) {
    super(Scope.PUBLISH, wiring.changing());
    this.correctRelease = wiring.correctRelease();
  }

  @Override
  protected PressRelease change(HttpRequest request, ApiKey caller, @Nullable Attempt attempt) {
    CorrectRelease.Amendment amendment = AmendmentReader.read(request);
    return correctRelease.correct(order(request, caller, attempt), amendment);
  }
}
