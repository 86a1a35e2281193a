package dev.dateline.functions;

import dev.dateline.functions.http.ChangingHandler;
import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.OrderBody;
import dev.dateline.functions.http.PathId;
import dev.dateline.json.OrderReader;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;
import dev.dateline.release.Attempt;
import dev.dateline.release.PressRelease;
import dev.dateline.release.RemoveAttachment;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code DELETE /releases/{id}/attachments/{attachment}}: takes away what no release names. */
public final class RemoveAttachmentHandler extends ChangingHandler {
  private final RemoveAttachment removeAttachment;

  /** Called by Lambda, once for each execution environment. */
  public RemoveAttachmentHandler() {
    this(Production.wiring());
    WarmUp.by(this::rehearse);
  }

  public RemoveAttachmentHandler(Wiring wiring) {
    super(Scope.WRITE, wiring.changingUnseen());
    this.removeAttachment = wiring.removeAttachment();
  }

  @Override
  protected PressRelease change(HttpRequest request, ApiKey caller, @Nullable Attempt attempt) {
    request.query(Set.of());
    OrderReader.nothing(OrderBody.of(request));
    return removeAttachment.remove(order(request, caller, attempt), PathId.ofAttachment(request));
  }
}
