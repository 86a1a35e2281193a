package dev.dateline.functions;

import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.HttpResponse;
import dev.dateline.functions.http.KeyAnswer;
import dev.dateline.functions.http.OrderBody;
import dev.dateline.functions.http.Repetitions;
import dev.dateline.functions.http.ScopedHandler;
import dev.dateline.json.OrderReader;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.KeyId;
import dev.dateline.newsroom.Scope;
import dev.dateline.release.IssueKey;
import java.util.Set;

/** {@code POST /keys}: gives somebody a key, which is told once. */
public final class IssueKeyHandler extends ScopedHandler {
  private final IssueKey issueKey;
  private final Repetitions repetitions;

  /** Called by Lambda, once for each execution environment. */
  public IssueKeyHandler() {
    this(Production.wiring());
    WarmUp.by(this::rehearse);
  }

  public IssueKeyHandler(Wiring wiring) {
    super(Scope.ADMIN, wiring.authentication(), wiring.problems());
    this.issueKey = wiring.issueKey();
    this.repetitions = wiring.repetitionsUnseen();
  }

  @Override
  protected HttpResponse respondTo(HttpRequest request, ApiKey caller) {
    return repetitions.onceWithSecret(
        request,
        caller,
        attempt -> {
          request.query(Set.of());
          IssueKey.Wish wish = OrderReader.key(OrderBody.of(request));
          return KeyAnswer.of(issueKey.issue(caller, wish, attempt));
        },
        key -> KeyAnswer.of(issueKey.renew(caller, new KeyId(key))));
  }
}
