package dev.dateline.functions.http;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;
import dev.dateline.release.Attempt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A function that answers with a secret, which no receipt holds: a repetition is given another. */
public abstract class GrantingHandler extends ScopedHandler {
  private final Repetitions repetitions;

  protected GrantingHandler(Scope scope, ChangingHandler.Parts parts) {
    super(scope, parts.authentication(), parts.problems());
    this.repetitions = parts.repetitions();
  }

  /** Carries a request out. */
  protected abstract HttpResponse grant(
      HttpRequest request, ApiKey caller, @Nullable Attempt attempt);

  /**
   * Answers a repetition with another secret in place of the one whose answer may be lost.
   *
   * @param id of what has the secret
   */
  protected abstract HttpResponse grantAgain(
      HttpRequest request, ApiKey caller, String id, Attempt attempt);

  @Override
  protected HttpResponse respondTo(HttpRequest request, ApiKey caller) {
    return repetitions.onceWithSecret(
        request,
        caller,
        attempt -> {
          request.query(Set.of());
          return grant(request, caller, attempt);
        },
        (id, attempt) -> grantAgain(request, caller, id, attempt));
  }
}
