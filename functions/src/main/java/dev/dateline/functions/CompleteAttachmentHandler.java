package dev.dateline.functions;

import dev.dateline.functions.http.ChangingHandler;
import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.OrderBody;
import dev.dateline.functions.http.PathId;
import dev.dateline.json.OrderReader;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;
import dev.dateline.release.Attempt;
import dev.dateline.release.CompleteAttachment;
import dev.dateline.release.PressRelease;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code POST /releases/{id}/attachments/{attachment}/complete}: takes an uploaded file in. */
public final class CompleteAttachmentHandler extends ChangingHandler {
  private final CompleteAttachment completeAttachment;

  /** Called by Lambda, once for each execution environment. */
  public CompleteAttachmentHandler() {
    this(Production.wiring());
    WarmUp.by(this::rehearse);
  }

  public CompleteAttachmentHandler(Wiring wiring) {
    super(Scope.WRITE, wiring.changingUnseen());
    this.completeAttachment = wiring.completeAttachment();
  }

  @Override
  protected PressRelease change(HttpRequest request, ApiKey caller, @Nullable Attempt attempt) {
    request.query(Set.of());
    OrderReader.nothing(OrderBody.of(request));
    return completeAttachment.complete(
        order(request, caller, attempt), PathId.ofAttachment(request));
  }
}
