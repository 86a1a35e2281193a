package dev.dateline.functions;

import dev.dateline.functions.http.AttachmentAnswer;
import dev.dateline.functions.http.ChangingHandler;
import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.HttpResponse;
import dev.dateline.functions.http.OrderBody;
import dev.dateline.functions.http.ReleaseAnswer;
import dev.dateline.json.OrderReader;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;
import dev.dateline.release.AddAttachment;
import dev.dateline.release.Attempt;
import dev.dateline.release.PressRelease;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code POST /releases/{id}/attachments}: lets a file be uploaded for a release. */
public final class AddAttachmentHandler extends ChangingHandler {
  private final AddAttachment addAttachment;

  /** Called by Lambda, once for each execution environment. */
  public AddAttachmentHandler() {
    this(Production.wiring());
    WarmUp.by(this::rehearse);
  }

  public AddAttachmentHandler(Wiring wiring) {
    super(Scope.WRITE, wiring.changingUnseen());
    this.addAttachment = wiring.addAttachment();
  }

  @Override
  protected PressRelease change(HttpRequest request, ApiKey caller, @Nullable Attempt attempt) {
    request.query(Set.of());
    AddAttachment.Wish wish = OrderReader.attachment(OrderBody.of(request));
    return addAttachment.announce(order(request, caller, attempt), wish);
  }

  /** What permits the upload is in no receipt: a repetition is given it anew. */
  @Override
  protected HttpResponse answered(PressRelease release, ReleaseAnswer whole) {
    return AttachmentAnswer.of(addAttachment.permit(release));
  }
}
