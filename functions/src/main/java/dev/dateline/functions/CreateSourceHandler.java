package dev.dateline.functions;

import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.HttpResponse;
import dev.dateline.functions.http.OrderBody;
import dev.dateline.functions.http.Repetitions;
import dev.dateline.functions.http.ScopedHandler;
import dev.dateline.functions.http.SourceAnswer;
import dev.dateline.json.SourceReader;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;
import dev.dateline.webhook.CreateSource;
import dev.dateline.webhook.RotateSecret;
import dev.dateline.webhook.SourceName;
import java.util.Set;

/** {@code POST /webhook-sources}: lets a newsroom take the hooks of a source. */
public final class CreateSourceHandler extends ScopedHandler {
  private final CreateSource createSource;
  private final RotateSecret rotateSecret;
  private final Repetitions repetitions;

  /** Called by Lambda, once for each execution environment. */
  public CreateSourceHandler() {
    this(Production.wiring());
    WarmUp.by(this::rehearse);
  }

  public CreateSourceHandler(Wiring wiring) {
    super(Scope.ADMIN, wiring.authentication(), wiring.problems());
    this.createSource = wiring.createSource();
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
          CreateSource.Wish wish = SourceReader.created(OrderBody.of(request));
          return SourceAnswer.of(201, createSource.create(caller, wish, attempt), request);
        },
        name -> {
          String secret = SourceReader.created(OrderBody.of(request)).secret();
          return SourceAnswer.of(
              201, rotateSecret.renewMade(caller, new SourceName(name), secret), request);
        });
  }
}
