package dev.dateline.functions;

import dev.dateline.functions.http.HttpHandler;
import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.HttpResponse;
import dev.dateline.functions.http.SightAnswer;
import dev.dateline.release.PreviewToken;
import dev.dateline.release.ReleaseId;
import dev.dateline.release.ShowPreview;
import java.util.Optional;

/**
 * {@code GET /previews/{release}/{token}}: the page, to whoever has the link and to nobody else.
 */
public final class ShowPreviewHandler extends HttpHandler {
  private final ShowPreview showPreview;
  private final SightAnswer answer;

  /** Called by Lambda, once for each execution environment. */
  public ShowPreviewHandler() {
    Wiring wiring = Production.wiring();
    this(wiring);
    WarmUp.by(this::rehearse);
    WarmUp.by(wiring::rehearseRendering);
  }

  public ShowPreviewHandler(Wiring wiring) {
    super(wiring.problems());
    this.showPreview = wiring.showPreview();
    this.answer = wiring.sight();
  }

  private record Link(ReleaseId release, PreviewToken token) {}

  @Override
  protected HttpResponse answer(HttpRequest request) {
    return answer.of(link(request).flatMap(link -> showPreview.show(link.release(), link.token())));
  }

  /** What cannot be a link is answered like one that leads nowhere. */
  private static Optional<Link> link(HttpRequest request) {
    try {
      return Optional.of(
          new Link(
              new ReleaseId(request.pathParameter("release")),
              new PreviewToken(request.pathParameter("token"))));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
