package dev.dateline.functions;

import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.HttpResponse;
import dev.dateline.functions.http.ListQuery;
import dev.dateline.functions.http.ReleaseAnswer;
import dev.dateline.functions.http.ScopedHandler;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;
import dev.dateline.release.ListReleases;

/** {@code GET /releases}: releases in short, newest first, page by page. */
public final class ListReleasesHandler extends ScopedHandler {
  private final ListReleases listReleases;
  private final ReleaseAnswer answer;

  /** Called by Lambda, once for each execution environment. */
  public ListReleasesHandler() {
    this(Production.wiring());
    WarmUp.by(this::rehearse);
  }

  public ListReleasesHandler(Wiring wiring) {
    super(Scope.READ, wiring.authentication(), wiring.problems());
    this.listReleases = wiring.listReleases();
    this.answer = wiring.answer();
  }

  @Override
  protected HttpResponse respondTo(HttpRequest request, ApiKey caller) {
    ListQuery query = ListQuery.of(request);
    ListReleases.Page page = listReleases.list(caller, query.question(caller));
    return answer.of(page, page.next().map(query::pathOfNext));
  }
}
