package dev.dateline.functions;

import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.HttpResponse;
import dev.dateline.functions.http.OrderBody;
import dev.dateline.functions.http.PathId;
import dev.dateline.functions.http.Preconditions;
import dev.dateline.functions.http.ScopedHandler;
import dev.dateline.functions.http.SourceAnswer;
import dev.dateline.json.SourceReader;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;
import dev.dateline.webhook.SourceName;
import dev.dateline.webhook.UpdateSource;
import java.util.Set;

/** {@code PUT /webhook-sources/{source}}: gives a source other settings. */
public final class UpdateSourceHandler extends ScopedHandler {
  private final UpdateSource updateSource;

  /** Called by Lambda, once for each execution environment. */
  public UpdateSourceHandler() {
    this(Production.wiring());
    WarmUp.by(this::rehearse);
  }

  public UpdateSourceHandler(Wiring wiring) {
    super(Scope.ADMIN, wiring.authentication(), wiring.problems());
    this.updateSource = wiring.hooks().updateSource();
  }

  @Override
  protected HttpResponse respondTo(HttpRequest request, ApiKey caller) {
    request.query(Set.of());
    SourceName name = PathId.ofSource(request);
    UpdateSource.Wish wish = SourceReader.updated(OrderBody.of(request));
    return SourceAnswer.of(
        updateSource.update(caller, name, Preconditions.expectedVersion(request), wish), request);
  }
}
