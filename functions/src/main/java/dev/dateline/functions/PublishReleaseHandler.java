package dev.dateline.functions;

import dev.dateline.functions.http.EmptyBody;
import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.HttpResponse;
import dev.dateline.functions.http.PathId;
import dev.dateline.functions.http.Preconditions;
import dev.dateline.functions.http.ReleaseAnswer;
import dev.dateline.functions.http.Repetitions;
import dev.dateline.functions.http.ScopedHandler;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;
import dev.dateline.release.Attempt;
import dev.dateline.release.PressRelease;
import dev.dateline.release.PublishRelease;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code POST /releases/{id}/publish}: makes a release public now. */
public final class PublishReleaseHandler extends ScopedHandler {
  private final PublishRelease publishRelease;
  private final Repetitions repetitions;
  private final ReleaseAnswer answer;

  /** Called by Lambda, once for each execution environment. */
  public PublishReleaseHandler() {
    Wiring wiring = Production.wiring();
    this(wiring);
    WarmUp.by(this::rehearse);
    WarmUp.by(wiring::rehearseRendering);
  }

  public PublishReleaseHandler(Wiring wiring) {
    super(Scope.PUBLISH, wiring.authentication(), wiring.problems());
    this.publishRelease = wiring.publishRelease();
    this.repetitions = wiring.repetitions();
    this.answer = wiring.answer();
  }

  @Override
  protected HttpResponse respondTo(HttpRequest request, ApiKey caller) {
    return repetitions.once(
        request,
        caller,
        attempt -> publish(request, caller, attempt),
        release -> answer.of(200, release));
  }

  private PressRelease publish(HttpRequest request, ApiKey caller, @Nullable Attempt attempt) {
    request.query(Set.of());
    EmptyBody.require(request);
    return publishRelease.publish(
        caller, PathId.of(request), Preconditions.expectedVersion(request), attempt);
  }
}
