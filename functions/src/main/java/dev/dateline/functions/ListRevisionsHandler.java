package dev.dateline.functions;

import dev.dateline.functions.http.HistoryQuery;
import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.HttpResponse;
import dev.dateline.functions.http.InsiderHandler;
import dev.dateline.functions.http.PathId;
import dev.dateline.functions.http.ReleaseAnswer;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.release.ReadHistory;
import dev.dateline.release.ReleaseId;

/** {@code GET /releases/{id}/revisions}: what it said, newest first. */
public final class ListRevisionsHandler extends InsiderHandler {
  private final ReadHistory readHistory;
  private final ReleaseAnswer answer;

  /** Called by Lambda, once for each execution environment. */
  public ListRevisionsHandler() {
    this(Production.wiring());
    WarmUp.by(this::rehearse);
  }

  public ListRevisionsHandler(Wiring wiring) {
    super(wiring.authentication(), wiring.problems());
    this.readHistory = wiring.readHistory();
    this.answer = wiring.answer();
  }

  @Override
  protected HttpResponse respondTo(HttpRequest request, ApiKey caller) {
    HistoryQuery query = HistoryQuery.of(request);
    ReleaseId id = PathId.of(request);
    return answer.ofRevisions(
        id, readHistory.revisions(caller, id, query.before(), query.wanted()), query);
  }
}
