package dev.dateline.functions;

import dev.dateline.functions.http.DeliveryAnswer;
import dev.dateline.functions.http.HttpHandler;
import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.HttpResponse;
import dev.dateline.functions.http.RequestFailure;
import dev.dateline.functions.http.SignedHook;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.release.ReleaseFailure;
import dev.dateline.webhook.Hook;
import dev.dateline.webhook.ReceiveWebhook;
import dev.dateline.webhook.Reception;
import dev.dateline.webhook.SourceName;
import dev.dateline.webhook.Unauthentic;

/** {@code POST /webhooks/{newsroom}/{source}}: takes what a source has signed, from anybody. */
public final class ReceiveWebhookHandler extends HttpHandler {
  private final ReceiveWebhook receiveWebhook;

  /** Called by Lambda, once for each execution environment. */
  public ReceiveWebhookHandler() {
    this(Production.wiring());
    WarmUp.by(this::rehearse);
    WarmUp.by(receiveWebhook::rehearse);
  }

  public ReceiveWebhookHandler(Wiring wiring) {
    super(wiring.problems());
    this.receiveWebhook = wiring.hooks().receiveWebhook();
  }

  private record Place(NewsroomName newsroom, SourceName source) {}

  @Override
  protected HttpResponse answer(HttpRequest request) {
    Place place = place(request);
    Hook hook = SignedHook.of(request);
    String contentType = request.header("content-type").orElse("");
    try {
      Reception reception =
          receiveWebhook.receive(place.newsroom(), place.source(), hook, contentType);
      return DeliveryAnswer.of(reception);
    } catch (Unauthentic refused) {
      throw new RequestFailure.UnauthenticWebhook(refused);
    }
  }

  /** What can be no source is answered like one that is not there. */
  private static Place place(HttpRequest request) {
    String source = request.pathParameter("source");
    try {
      return new Place(new NewsroomName(request.pathParameter("newsroom")), new SourceName(source));
    } catch (IllegalArgumentException malformed) {
      throw new ReleaseFailure.NoSuchSource(source);
    }
  }
}
