package dev.dateline.functions.http;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;
import java.util.List;

/** A function that acts for a newsroom: its caller must have a scope that a subclass names. */
public abstract class ScopedHandler extends HttpHandler {
  private final List<Scope> scopes;
  private final Authentication authentication;

  protected ScopedHandler(Scope scope, Authentication authentication, Problems problems) {
    this(List.of(scope), authentication, problems);
  }

  /** Lets callers pass who have any of these scopes; a refusal asks for the first. */
  protected ScopedHandler(List<Scope> scopes, Authentication authentication, Problems problems) {
    super(problems);
    this.scopes = List.copyOf(scopes);
    this.authentication = authentication;
  }

  /** Answers one request of a caller who has the scope. */
  protected abstract HttpResponse respondTo(HttpRequest request, ApiKey caller);

  /** The scopes of which a caller needs one. */
  public final List<Scope> scopes() {
    return scopes;
  }

  @Override
  protected final HttpResponse answer(HttpRequest request) {
    ApiKey caller = authentication.callerOf(request);
    if (scopes.stream().noneMatch(caller::has)) {
      throw new RequestFailure.MissingScope(scopes.getFirst());
    }
    return respondTo(request, caller);
  }
}
