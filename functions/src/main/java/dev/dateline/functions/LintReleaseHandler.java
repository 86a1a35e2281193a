package dev.dateline.functions;

import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.HttpResponse;
import dev.dateline.functions.http.ReleaseAnswer;
import dev.dateline.functions.http.ScopedHandler;
import dev.dateline.functions.http.SubmissionReader;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;
import dev.dateline.release.LintRelease;

/** {@code POST /lint}: says what would become of a source, and stores nothing. */
public final class LintReleaseHandler extends ScopedHandler {
  private final LintRelease lintRelease;
  private final ReleaseAnswer answer;

  /** Called by Lambda, once for each execution environment. */
  public LintReleaseHandler() {
    this(Production.wiring());
    WarmUp.by(this::rehearse);
  }

  public LintReleaseHandler(Wiring wiring) {
    super(Scope.WRITE, wiring.authentication(), wiring.problems());
    this.lintRelease = wiring.lintRelease();
    this.answer = wiring.answer();
  }

  @Override
  protected HttpResponse respondTo(HttpRequest request, ApiKey caller) {
    return answer.ofRevision(lintRelease.lint(caller, SubmissionReader.read(request)));
  }
}
