package dev.dateline.functions;

import dev.dateline.functions.http.ChangesQuery;
import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.HttpResponse;
import dev.dateline.functions.http.ReleaseAnswer;
import dev.dateline.functions.http.ScopedHandler;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;
import dev.dateline.release.ListChanges;

/** {@code GET /changes}: what happened in the newsroom since a cursor, oldest first. */
public final class ListChangesHandler extends ScopedHandler {
  private final ListChanges listChanges;
  private final ReleaseAnswer answer;

  /** Called by Lambda, once for each execution environment. */
  public ListChangesHandler() {
    this(Production.wiring());
    WarmUp.by(this::rehearse);
  }

  public ListChangesHandler(Wiring wiring) {
    super(Scope.READ, wiring.authentication(), wiring.problems());
    this.listChanges = wiring.listChanges();
    this.answer = wiring.answer();
  }

  @Override
  protected HttpResponse respondTo(HttpRequest request, ApiKey caller) {
    ChangesQuery query = ChangesQuery.of(request);
    ListChanges.Page page = listChanges.list(caller, query.question(caller));
    return answer.of(page, query.pathOfNext(page.next()));
  }
}
