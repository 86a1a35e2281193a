package dev.dateline.functions;

import dev.dateline.functions.http.ChangingHandler;
import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.HttpResponse;
import dev.dateline.functions.http.PathId;
import dev.dateline.functions.http.Preconditions;
import dev.dateline.functions.http.ReleaseAnswer;
import dev.dateline.functions.http.SubmissionReader;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;
import dev.dateline.release.Attempt;
import dev.dateline.release.CreateRelease;
import dev.dateline.release.PressRelease;
import dev.dateline.release.ReviseRelease;
import org.jspecify.annotations.Nullable;

/** {@code PUT /releases/{id}}: revises a release, or creates it under the caller's own id. */
public final class ReviseReleaseHandler extends ChangingHandler {
  private final ReviseRelease reviseRelease;
  private final CreateRelease createRelease;

  /** Called by Lambda, once for each execution environment. */
  public ReviseReleaseHandler() {
    this(Production.wiring());
    WarmUp.by(this::rehearse);
  }

  public ReviseReleaseHandler(Wiring wiring) {
    super(Scope.WRITE, wiring.changing());
    this.reviseRelease = wiring.reviseRelease();
    this.createRelease = wiring.createRelease();
  }

  @Override
  protected PressRelease change(HttpRequest request, ApiKey caller, @Nullable Attempt attempt) {
    CreateRelease.Submission submission = SubmissionReader.read(request);
    return Preconditions.asksForNothingThere(request)
        ? createRelease.create(caller, PathId.of(request), submission, attempt)
        : reviseRelease.revise(order(request, caller, attempt), submission);
  }

  @Override
  protected HttpResponse answered(PressRelease release, ReleaseAnswer whole) {
    return release.state().version() == 1 ? whole.created(release) : whole.of(200, release);
  }
}
