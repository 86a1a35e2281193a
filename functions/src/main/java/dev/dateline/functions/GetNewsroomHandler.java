package dev.dateline.functions;

import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.HttpResponse;
import dev.dateline.functions.http.NewsroomAnswer;
import dev.dateline.functions.http.ScopedHandler;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Newsrooms;
import dev.dateline.newsroom.Scope;
import java.util.List;
import java.util.Set;

/** {@code GET /newsroom}: the settings of the key's own newsroom. */
public final class GetNewsroomHandler extends ScopedHandler {
  private final Newsrooms newsrooms;

  /** Called by Lambda, once for each execution environment. */
  public GetNewsroomHandler() {
    this(Production.wiring());
    WarmUp.by(this::rehearse);
  }

  public GetNewsroomHandler(Wiring wiring) {
    super(List.of(Scope.READ, Scope.ADMIN), wiring.authentication(), wiring.problems());
    this.newsrooms = wiring.newsrooms();
  }

  @Override
  protected HttpResponse respondTo(HttpRequest request, ApiKey caller) {
    request.query(Set.of());
    return NewsroomAnswer.of(newsrooms.required(caller.newsroom()), caller, request);
  }
}
