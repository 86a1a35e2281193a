package dev.dateline.functions;

import dev.dateline.functions.http.ChangingHandler;
import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.HttpResponse;
import dev.dateline.functions.http.OrderBody;
import dev.dateline.functions.http.PreviewAnswer;
import dev.dateline.functions.http.Repetitions;
import dev.dateline.functions.http.ScopedHandler;
import dev.dateline.json.OrderReader;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;
import dev.dateline.release.CreatePreview;
import dev.dateline.release.PreviewId;
import java.util.Set;

/** {@code POST /releases/{id}/previews}: lets somebody read it before it is public, by a link. */
public final class CreatePreviewHandler extends ScopedHandler {
  private final CreatePreview createPreview;
  private final Repetitions repetitions;

  /** Called by Lambda, once for each execution environment. */
  public CreatePreviewHandler() {
    this(Production.wiring());
    WarmUp.by(this::rehearse);
  }

  public CreatePreviewHandler(Wiring wiring) {
    super(Scope.WRITE, wiring.authentication(), wiring.problems());
    this.createPreview = wiring.createPreview();
    this.repetitions = wiring.repetitions();
  }

  @Override
  protected HttpResponse respondTo(HttpRequest request, ApiKey caller) {
    return repetitions.onceWithSecret(
        request,
        caller,
        attempt -> {
          request.query(Set.of());
          CreatePreview.Wish wish = OrderReader.preview(OrderBody.of(request));
          return PreviewAnswer.of(
              createPreview.create(ChangingHandler.order(request, caller, attempt), wish), request);
        },
        preview ->
            PreviewAnswer.of(
                createPreview.renew(
                    ChangingHandler.order(request, caller, null), new PreviewId(preview)),
                request));
  }
}
