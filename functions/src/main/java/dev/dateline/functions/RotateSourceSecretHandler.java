package dev.dateline.functions;

import dev.dateline.functions.http.GrantingHandler;
import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.HttpResponse;
import dev.dateline.functions.http.OrderBody;
import dev.dateline.functions.http.PathId;
import dev.dateline.functions.http.SourceAnswer;
import dev.dateline.json.SourceReader;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;
import dev.dateline.release.Attempt;
import dev.dateline.webhook.RotateSourceSecret;
import dev.dateline.webhook.SourceName;
import org.jspecify.annotations.Nullable;

/** {@code POST /webhook-sources/{source}/secret}: gives a source another secret. */
public final class RotateSourceSecretHandler extends GrantingHandler {
  private final RotateSourceSecret rotateSourceSecret;

  /** Called by Lambda, once for each execution environment. */
  public RotateSourceSecretHandler() {
    this(Production.wiring());
    WarmUp.by(this::rehearse);
  }

  public RotateSourceSecretHandler(Wiring wiring) {
    super(Scope.ADMIN, wiring.changingUnseen());
    this.rotateSourceSecret = wiring.hooks().rotateSourceSecret();
  }

  @Override
  protected HttpResponse grant(HttpRequest request, ApiKey caller, @Nullable Attempt attempt) {
    RotateSourceSecret.Wish wish = SourceReader.rotation(OrderBody.of(request));
    return SourceAnswer.withSecret(
        200, rotateSourceSecret.rotate(caller, PathId.ofSource(request), wish, attempt), request);
  }

  @Override
  protected HttpResponse grantAgain(
      HttpRequest request, ApiKey caller, String id, Attempt attempt) {
    String secret = SourceReader.rotation(OrderBody.of(request)).secret();
    return SourceAnswer.withSecret(
        200, rotateSourceSecret.renew(caller, new SourceName(id), secret, attempt), request);
  }
}
