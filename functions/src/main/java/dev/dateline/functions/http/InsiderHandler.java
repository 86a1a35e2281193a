package dev.dateline.functions.http;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;

/** A function that shows what readers never see, to keys that see what is not public. */
public abstract class InsiderHandler extends ScopedHandler {

  protected InsiderHandler(Authentication authentication, Problems problems) {
    super(Scope.READ, authentication, problems);
  }

  /** Answers one request of a caller who sees what is not public. */
  protected abstract HttpResponse respondToInsider(HttpRequest request, ApiKey caller);

  @Override
  protected final HttpResponse respondTo(HttpRequest request, ApiKey caller) {
    requireInsider(caller);
    return respondToInsider(request, caller);
  }

  /** Refuses a key that only reads, alike for what is there and what is not. */
  public static void requireInsider(ApiKey caller) {
    if (!caller.seesUnpublished()) {
      throw new RequestFailure.MissingScope(Scope.WRITE);
    }
  }
}
