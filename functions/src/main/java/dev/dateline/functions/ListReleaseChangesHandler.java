package dev.dateline.functions;

import dev.dateline.functions.http.HistoryQuery;
import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.HttpResponse;
import dev.dateline.functions.http.InsiderHandler;
import dev.dateline.functions.http.PathId;
import dev.dateline.functions.http.ReleaseAnswer;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.release.ReadHistory;

/** {@code GET /releases/{id}/changes}: who did what with it, newest first. */
public final class ListReleaseChangesHandler extends InsiderHandler {
  private final ReadHistory readHistory;
  private final ReleaseAnswer answer;

  /** Called by Lambda, once for each execution environment. */
  public ListReleaseChangesHandler() {
    this(Production.wiring());
    WarmUp.by(this::rehearse);
  }

  public ListReleaseChangesHandler(Wiring wiring) {
    super(wiring.authentication(), wiring.problems());
    this.readHistory = wiring.readHistory();
    this.answer = wiring.answer();
  }

  @Override
  protected HttpResponse respondTo(HttpRequest request, ApiKey caller) {
    HistoryQuery query = HistoryQuery.of(request);
    return answer.ofChanges(
        readHistory.changes(caller, PathId.of(request), query.before(), query.wanted()), query);
  }
}
