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
import dev.dateline.release.ReleaseId;
import dev.dateline.release.Rendition;
import dev.dateline.release.ShowRelease;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code GET /releases/{id}}: one release, whole, as it is or as one of its revisions was. */
public final class GetReleaseHandler extends ScopedHandler {
  private final GetRelease getRelease;
  private final Supplier<ShowRelease> showRelease;
  private final ReleaseAnswer answer;

  /** Called by Lambda, once for each execution environment. */
  public GetReleaseHandler() {
    this(Production.wiring());
    WarmUp.by(this::rehearse);
  }

  public GetReleaseHandler(Wiring wiring) {
    super(Scope.READ, wiring.authentication(), wiring.problems());
    this.getRelease = wiring.getRelease();
    // Made when it is needed: most ask for JSON, and rendering loads many classes.
    this.showRelease = wiring::showRelease;
    this.answer = wiring.answer();
  }

  @Override
  protected HttpResponse respondTo(HttpRequest request, ApiKey caller) {
    RevisionQuery query = RevisionQuery.of(request);
    if (query.revision().isPresent()) {
      InsiderHandler.requireInsider(caller);
    }
    ReleaseId id = PathId.of(request);
    Optional<Rendition> form = query.format().rendition();
    return form.isEmpty()
        ? answer.of(getRelease.get(caller, id, query.revision()), request)
        : answer.of(showRelease.get().show(caller, id, query.revision(), form.get()), request);
  }
}
