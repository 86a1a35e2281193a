package dev.dateline.functions;

import dev.dateline.functions.http.ChangingHandler;
import dev.dateline.functions.http.GrantingHandler;
import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.HttpResponse;
import dev.dateline.functions.http.OrderBody;
import dev.dateline.functions.http.PreviewAnswer;
import dev.dateline.json.OrderReader;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;
import dev.dateline.release.Attempt;
import dev.dateline.release.CreatePreview;
import dev.dateline.release.PreviewId;
import org.jspecify.annotations.Nullable;

/** {@code POST /releases/{id}/previews}: lets somebody read it before it is public, by a link. */
public final class CreatePreviewHandler extends GrantingHandler {
  private final CreatePreview createPreview;

  /** Called by Lambda, once for each execution environment. */
  public CreatePreviewHandler() {
    this(Production.wiring());
    WarmUp.by(this::rehearse);
  }

  public CreatePreviewHandler(Wiring wiring) {
    super(Scope.WRITE, wiring.changingUnseen());
    this.createPreview = wiring.createPreview();
  }

  @Override
  protected HttpResponse grant(HttpRequest request, ApiKey caller, @Nullable Attempt attempt) {
    CreatePreview.Wish wish = OrderReader.preview(OrderBody.of(request));
    return PreviewAnswer.of(
        createPreview.create(ChangingHandler.order(request, caller, attempt), wish), request);
  }

  @Override
  protected HttpResponse grantAgain(
      HttpRequest request, ApiKey caller, String id, Attempt attempt) {
    return PreviewAnswer.of(
        createPreview.renew(ChangingHandler.order(request, caller, null), new PreviewId(id)),
        request);
  }
}
