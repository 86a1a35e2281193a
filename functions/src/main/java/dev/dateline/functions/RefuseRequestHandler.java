package dev.dateline.functions;

import dev.dateline.functions.http.HttpHandler;
import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.HttpResponse;
import dev.dateline.functions.http.Routes;

/** {@code $default}: says what would have worked where no other route does. */
public final class RefuseRequestHandler extends HttpHandler {

  /** Called by Lambda, once for each execution environment. */
  public RefuseRequestHandler() {
    this(Production.wiring());
  }

  public RefuseRequestHandler(Wiring wiring) {
    super(wiring.problems());
  }

  @Override
  protected HttpResponse answer(HttpRequest request) {
    throw Routes.refusal(request);
  }
}
