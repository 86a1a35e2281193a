package dev.dateline.functions;

import dev.dateline.functions.http.ChangingHandler;
import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.HttpResponse;
import dev.dateline.functions.http.ReleaseAnswer;
import dev.dateline.functions.http.SubmissionReader;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;
import dev.dateline.release.Attempt;
import dev.dateline.release.CreateRelease;
import dev.dateline.release.PressRelease;
import org.jspecify.annotations.Nullable;

/** {@code POST /releases}: makes a draft of a source in any form that is taken. */
public final class CreateReleaseHandler extends ChangingHandler {
  private final CreateRelease createRelease;

  /** Called by Lambda, once for each execution environment. */
  public CreateReleaseHandler() {
    this(Production.wiring());
    WarmUp.by(this::rehearse);
  }

  public CreateReleaseHandler(Wiring wiring) {
    super(Scope.WRITE, wiring.changing());
    this.createRelease = wiring.createRelease();
  }

  @Override
  protected PressRelease change(HttpRequest request, ApiKey caller, @Nullable Attempt attempt) {
    return createRelease.create(caller, SubmissionReader.read(request), attempt);
  }

  @Override
  protected HttpResponse answered(PressRelease release, ReleaseAnswer whole) {
    return whole.created(release);
  }
}
