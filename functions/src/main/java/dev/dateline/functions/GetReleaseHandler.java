package dev.dateline.functions;

import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.HttpResponse;
import dev.dateline.functions.http.InsiderHandler;
import dev.dateline.functions.http.PathId;
import dev.dateline.functions.http.ReleaseAnswer;
import dev.dateline.functions.http.RevisionQuery;
import dev.dateline.functions.http.ScopedHandler;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;
import dev.dateline.release.GetRelease;
import dev.dateline.release.PressRelease;
import dev.dateline.release.ReadHistory;
import dev.dateline.release.ShowRevision;

/** {@code GET /releases/{id}}: one release, whole, as it is or as one of its revisions was. */
public final class GetReleaseHandler extends ScopedHandler {
  private final GetRelease getRelease;
  private final ReadHistory readHistory;
  private final ShowRevision showRevision;
  private final ReleaseAnswer answer;

  /** Called by Lambda, once for each execution environment. */
  public GetReleaseHandler() {
    this(Production.wiring());
    WarmUp.by(this::rehearse);
  }

  public GetReleaseHandler(Wiring wiring) {
    super(Scope.READ, wiring.authentication(), wiring.problems());
    this.getRelease = wiring.getRelease();
    this.readHistory = wiring.readHistory();
    this.showRevision = wiring.showRevision();
    this.answer = wiring.answer();
  }

  @Override
  protected HttpResponse respondTo(HttpRequest request, ApiKey caller) {
    RevisionQuery query = RevisionQuery.of(request);
    if (query.revision().isEmpty()) {
      return answer.of(getRelease.get(caller, PathId.of(request)), request);
    }
    InsiderHandler.requireInsider(caller);
    int number = query.revision().getAsInt();
    if (query.asPage()) {
      return HttpResponse.page(showRevision.show(caller, PathId.of(request), number));
    }
    PressRelease then = readHistory.at(caller, PathId.of(request), number);
    return answer.of(200, then);
  }
}
