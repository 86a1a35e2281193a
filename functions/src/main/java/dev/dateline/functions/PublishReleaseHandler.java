package dev.dateline.functions;

import dev.dateline.functions.http.ChangingHandler;
import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.HttpResponse;
import dev.dateline.functions.http.OrderBody;
import dev.dateline.functions.http.OutlookAnswer;
import dev.dateline.functions.http.PublicationQuery;
import dev.dateline.functions.http.RequestFailure;
import dev.dateline.json.OrderReader;
import dev.dateline.lint.Codes;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;
import dev.dateline.release.Attempt;
import dev.dateline.release.Order;
import dev.dateline.release.PressRelease;
import dev.dateline.release.PublishRelease;
import dev.dateline.release.Timing;
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
    return outlookOn(order(request, caller, null), publication(request, caller));
  }

  @Override
  protected PressRelease change(HttpRequest request, ApiKey caller, @Nullable Attempt attempt) {
    OrderReader.Publication wanted = publication(request, caller);
    return publishRelease.publish(
        order(request, caller, attempt), wanted.timing(), wanted.overridings());
  }

  private HttpResponse outlookOn(Order order, OrderReader.Publication wanted) {
    return outlook.of(publishRelease.preview(order, wanted.timing(), wanted.overridings()));
  }

  private static OrderReader.Publication publication(HttpRequest request, ApiKey caller) {
    OrderReader.Publication wanted =
        OrderReader.publication(OrderBody.of(request), caller.newsroom(), Codes::requireKnown);
    if (wanted.timing() instanceof Timing.Then && !caller.has(Scope.ADMIN)) {
      throw new RequestFailure.MissingScope(Scope.ADMIN);
    }
    return wanted;
  }
}
