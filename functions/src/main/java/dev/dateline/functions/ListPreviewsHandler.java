package dev.dateline.functions;

import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.HttpResponse;
import dev.dateline.functions.http.InsiderHandler;
import dev.dateline.functions.http.PathId;
import dev.dateline.functions.http.PreviewAnswer;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.release.ListPreviews;
import java.util.Set;

/** {@code GET /releases/{id}/previews}: who may read it before others, and how often they did. */
public final class ListPreviewsHandler extends InsiderHandler {
  private final ListPreviews listPreviews;

  /** Called by Lambda, once for each execution environment. */
  public ListPreviewsHandler() {
    this(Production.wiring());
    WarmUp.by(this::rehearse);
  }

  public ListPreviewsHandler(Wiring wiring) {
    super(wiring.authentication(), wiring.problems());
    this.listPreviews = wiring.listPreviews();
  }

  @Override
  protected HttpResponse respondTo(HttpRequest request, ApiKey caller) {
    request.query(Set.of());
    return PreviewAnswer.of(listPreviews.list(caller, PathId.of(request)));
  }
}
