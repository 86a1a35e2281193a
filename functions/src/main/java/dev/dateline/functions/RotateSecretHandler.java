package dev.dateline.functions;

import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.HttpResponse;
import dev.dateline.functions.http.OrderBody;
import dev.dateline.functions.http.PathId;
import dev.dateline.functions.http.Repetitions;
import dev.dateline.functions.http.ScopedHandler;
import dev.dateline.functions.http.SourceAnswer;
import dev.dateline.json.SourceReader;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;
import dev.dateline.webhook.RotateSecret;
import dev.dateline.webhook.SourceName;
import java.util.Set;

/** {@code POST /webhook-sources/{source}/secret}: gives a source another secret. */
public final class RotateSecretHandler extends ScopedHandler {
  private final RotateSecret rotateSecret;
  private final Repetitions repetitions;

  /** Called by Lambda, once for each execution environment. */
  public RotateSecretHandler() {
    this(Production.wiring());
    WarmUp.by(this::rehearse);
  }

  public RotateSecretHandler(Wiring wiring) {
    super(Scope.ADMIN, wiring.authentication(), wiring.problems());
    this.rotateSecret = wiring.rotateSecret();
    this.repetitions = wiring.repetitionsUnseen();
  }

  @Override
  protected HttpResponse respondTo(HttpRequest request, ApiKey caller) {
    return repetitions.onceWithSecret(
        request,
        caller,
        attempt -> {
          request.query(Set.of());
          RotateSecret.Wish wish = SourceReader.rotation(OrderBody.of(request));
          return SourceAnswer.of(
              200, rotateSecret.rotate(caller, PathId.ofSource(request), wish, attempt), request);
        },
        name -> {
          String secret = SourceReader.rotation(OrderBody.of(request)).secret();
          return SourceAnswer.of(
              200, rotateSecret.renew(caller, new SourceName(name), secret), request);
        });
  }
}
