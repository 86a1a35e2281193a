package dev.dateline.functions;

import dev.dateline.functions.http.GrantingHandler;
import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.HttpResponse;
import dev.dateline.functions.http.OrderBody;
import dev.dateline.functions.http.SourceAnswer;
import dev.dateline.json.SourceReader;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;
import dev.dateline.release.Attempt;
import dev.dateline.webhook.CreateSource;
import dev.dateline.webhook.RotateSourceSecret;
import dev.dateline.webhook.SourceName;
import org.jspecify.annotations.Nullable;

/** {@code POST /webhook-sources}: lets a newsroom take the hooks of a source. */
public final class CreateSourceHandler extends GrantingHandler {
  private final CreateSource createSource;
  private final RotateSourceSecret rotateSourceSecret;

  /** Called by Lambda, once for each execution environment. */
  public CreateSourceHandler() {
    this(Production.wiring());
    WarmUp.by(this::rehearse);
  }

  public CreateSourceHandler(Wiring wiring) {
    super(Scope.ADMIN, wiring.changingUnseen());
    this.createSource = wiring.hooks().createSource();
    this.rotateSourceSecret = wiring.hooks().rotateSourceSecret();
  }

  @Override
  protected HttpResponse grant(HttpRequest request, ApiKey caller, @Nullable Attempt attempt) {
    CreateSource.Wish wish = SourceReader.created(OrderBody.of(request));
    return SourceAnswer.withSecret(201, createSource.create(caller, wish, attempt), request);
  }

  @Override
  protected HttpResponse grantAgain(
      HttpRequest request, ApiKey caller, String id, Attempt attempt) {
    String secret = SourceReader.created(OrderBody.of(request)).secret();
    return SourceAnswer.withSecret(
        201, rotateSourceSecret.renew(caller, new SourceName(id), secret, attempt), request);
  }
}
