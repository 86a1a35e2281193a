package dev.dateline.functions.http;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;
import dev.dateline.release.Attempt;
import dev.dateline.release.Order;
import dev.dateline.release.PressRelease;
import org.jspecify.annotations.Nullable;

/** A function that changes a release, once for each Idempotency-Key. */
public abstract class ChangingHandler extends ScopedHandler {
  private final Repetitions repetitions;
  private final ReleaseAnswer answer;

  protected ChangingHandler(Scope scope, Parts parts) {
    super(scope, parts.authentication(), parts.problems());
    this.repetitions = parts.repetitions();
    this.answer = parts.answer();
  }

  /** What all functions that change a release are made of. */
  public record Parts(
      Authentication authentication,
      Problems problems,
      Repetitions repetitions,
      ReleaseAnswer answer) {}

  /** Carries a request out and returns the release as it is then. */
  protected abstract PressRelease change(
      HttpRequest request, ApiKey caller, @Nullable Attempt attempt);

  /** Answers with the release as the request left it; called for repetitions too. */
  protected HttpResponse answered(PressRelease release, ReleaseAnswer whole) {
    return whole.of(200, release);
  }

  @Override
  protected HttpResponse respondTo(HttpRequest request, ApiKey caller) {
    return repetitions.once(
        request,
        caller,
        attempt -> change(request, caller, attempt),
        release -> answered(release, answer));
  }

  /** Reads who asks for which release, and which version of it is seen. */
  public static Order order(HttpRequest request, ApiKey caller, @Nullable Attempt attempt) {
    return new Order(caller, PathId.of(request), Preconditions.expectedVersion(request), attempt);
  }
}
