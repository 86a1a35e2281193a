package dev.dateline.functions;

import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.HttpResponse;
import dev.dateline.functions.http.ReleaseAnswer;
import dev.dateline.functions.http.Repetitions;
import dev.dateline.functions.http.ScopedHandler;
import dev.dateline.functions.http.SubmissionReader;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;
import dev.dateline.release.CreateRelease;
import dev.dateline.release.PressRelease;

/** {@code POST /releases}: makes a draft of JSON or plain text. */
public final class CreateReleaseHandler extends ScopedHandler {
  private final CreateRelease createRelease;
  private final Repetitions repetitions;
  private final ReleaseAnswer answer;

  /** Called by Lambda, once for each execution environment. */
  public CreateReleaseHandler() {
    this(Production.wiring());
    WarmUp.by(this::rehearse);
  }

  public CreateReleaseHandler(Wiring wiring) {
    super(Scope.WRITE, wiring.authentication(), wiring.problems());
    this.createRelease = wiring.createRelease();
    this.repetitions = wiring.repetitions();
    this.answer = wiring.answer();
  }

  @Override
  protected HttpResponse respondTo(HttpRequest request, ApiKey caller) {
    return repetitions.once(
        request,
        caller,
        attempt -> createRelease.create(caller, SubmissionReader.read(request), attempt),
        this::created);
  }

  private HttpResponse created(PressRelease draft) {
    return answer.of(201, draft).with("location", "/releases/" + draft.id());
  }
}
