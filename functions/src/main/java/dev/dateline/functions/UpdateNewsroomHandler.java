package dev.dateline.functions;

import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.HttpResponse;
import dev.dateline.functions.http.NewsroomAnswer;
import dev.dateline.functions.http.OrderBody;
import dev.dateline.functions.http.Preconditions;
import dev.dateline.functions.http.ScopedHandler;
import dev.dateline.json.NewsroomReader;
import dev.dateline.lint.Codes;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;
import dev.dateline.release.UpdateNewsroom;
import java.util.Set;

/** {@code PUT /newsroom}: gives the key's own newsroom other settings. */
public final class UpdateNewsroomHandler extends ScopedHandler {
  private final UpdateNewsroom updateNewsroom;

  /** Called by Lambda, once for each execution environment. */
  public UpdateNewsroomHandler() {
    this(Production.wiring());
    WarmUp.by(this::rehearse);
  }

  public UpdateNewsroomHandler(Wiring wiring) {
    super(Scope.ADMIN, wiring.authentication(), wiring.problems());
    this.updateNewsroom = wiring.updateNewsroom();
  }

  @Override
  protected HttpResponse respondTo(HttpRequest request, ApiKey caller) {
    request.query(Set.of());
    UpdateNewsroom.Settings settings =
        NewsroomReader.read(OrderBody.ofSettings(request), Codes::requireSettable);
    return NewsroomAnswer.of(
        updateNewsroom.update(caller, Preconditions.expectedVersion(request), settings));
  }
}
