package dev.dateline.functions;

import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.HttpResponse;
import dev.dateline.functions.http.InsiderHandler;
import dev.dateline.functions.http.PathId;
import dev.dateline.functions.http.RevisionQuery;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.release.GetOriginal;
import dev.dateline.release.Source;

/** {@code GET /releases/{id}/original}: the bytes that a release was read from. */
public final class GetOriginalHandler extends InsiderHandler {
  private final GetOriginal getOriginal;

  /** Called by Lambda, once for each execution environment. */
  public GetOriginalHandler() {
    this(Production.wiring());
    WarmUp.by(this::rehearse);
  }

  public GetOriginalHandler(Wiring wiring) {
    super(wiring.authentication(), wiring.problems());
    this.getOriginal = wiring.getOriginal();
  }

  @Override
  protected HttpResponse respondTo(HttpRequest request, ApiKey caller) {
    Source source = getOriginal.get(caller, PathId.of(request), RevisionQuery.number(request));
    return HttpResponse.file(source.bytes(), source.original().mediaType());
  }
}
