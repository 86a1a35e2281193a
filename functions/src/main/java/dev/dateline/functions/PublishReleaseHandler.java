package dev.dateline.functions;

import dev.dateline.functions.http.ChangingHandler;
import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.HttpResponse;
import dev.dateline.functions.http.OutlookAnswer;
import dev.dateline.functions.http.PublicationBody;
import dev.dateline.functions.http.PublicationQuery;
import dev.dateline.json.OrderReader;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;
import dev.dateline.release.Attempt;
import dev.dateline.release.Order;
import dev.dateline.release.PressRelease;
import dev.dateline.release.PublishRelease;
import org.jspecify.annotations.Nullable;

/** {@code POST /releases/{id}/publish}: makes a release public, now or at an instant. */
public final class PublishReleaseHandler extends ChangingHandler {
  private final PublishRelease publishRelease;
  private final OutlookAnswer outlook;

  /** Called by Lambda, once for each execution environment. */
  public PublishReleaseHandler() {
    Wiring wiring = Production.wiring();
    this(wiring);
    WarmUp.by(this::rehearse);
    WarmUp.by(wiring::rehearseRendering);
  }

  public PublishReleaseHandler(Wiring wiring) {
    super(Scope.PUBLISH, wiring.changing());
    this.publishRelease = wiring.publishRelease();
    this.outlook = wiring.outlook();
  }

  @Override
  protected HttpResponse respondTo(HttpRequest request, ApiKey caller) {
    if (!PublicationQuery.isDryRun(request)) {
      return super.respondTo(request, caller);
    }
    request.requireIdempotencyKeyOrNone();
    Order order = order(request, caller, null);
    OrderReader.Publication wanted = PublicationBody.of(request, caller);
    return outlook.of(publishRelease.preview(order, wanted.timing(), wanted.overridings()));
  }

  @Override
  protected PressRelease change(HttpRequest request, ApiKey caller, @Nullable Attempt attempt) {
    OrderReader.Publication wanted = PublicationBody.of(request, caller);
    return publishRelease.publish(
        order(request, caller, attempt), wanted.timing(), wanted.overridings());
  }
}
