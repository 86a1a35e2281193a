package dev.dateline.functions.http;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;

/** A function that acts for a newsroom: its caller must have the scope that a subclass names. */
public abstract class ScopedHandler extends HttpHandler {
  private final Scope scope;
  private final Authentication authentication;

  protected ScopedHandler(Scope scope, Authentication authentication, Problems problems) {
    super(problems);
    this.scope = scope;
    this.authentication = authentication;
  }

  /** Answers one request of a caller who has the scope. */
  protected abstract HttpResponse respondTo(HttpRequest request, ApiKey caller);

  /** The scope that a caller needs. */
  public final Scope scope() {
    return scope;
  }

  @Override
  protected final HttpResponse answer(HttpRequest request) {
    ApiKey caller = authentication.callerOf(request);
    if (!caller.has(scope)) {
      throw new RequestFailure.MissingScope(scope);
    }
    return respondTo(request, caller);
  }
}
