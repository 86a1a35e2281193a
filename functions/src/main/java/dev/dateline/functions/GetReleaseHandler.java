package dev.dateline.functions;

import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.HttpResponse;
import dev.dateline.functions.http.PathId;
import dev.dateline.functions.http.ReleaseAnswer;
import dev.dateline.functions.http.ScopedHandler;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;
import dev.dateline.release.GetRelease;
import java.util.Set;

/** {@code GET /releases/{id}}: one release, whole. */
public final class GetReleaseHandler extends ScopedHandler {
  private final GetRelease getRelease;
  private final ReleaseAnswer answer;

  /** Called by Lambda, once for each execution environment. */
  public GetReleaseHandler() {
    this(Production.wiring());
    WarmUp.by(this::rehearse);
  }

  public GetReleaseHandler(Wiring wiring) {
    super(Scope.READ, wiring.authentication(), wiring.problems());
    this.getRelease = wiring.getRelease();
    this.answer = wiring.answer();
  }

  @Override
  protected HttpResponse respondTo(HttpRequest request, ApiKey caller) {
    request.query(Set.of());
    return answer.of(getRelease.get(caller, PathId.of(request)), request);
  }
}
