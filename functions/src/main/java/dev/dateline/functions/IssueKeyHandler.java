package dev.dateline.functions;

import dev.dateline.functions.http.GrantingHandler;
import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.HttpResponse;
import dev.dateline.functions.http.KeyAnswer;
import dev.dateline.functions.http.OrderBody;
import dev.dateline.json.OrderReader;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.KeyId;
import dev.dateline.newsroom.Scope;
import dev.dateline.release.Attempt;
import dev.dateline.release.IssueKey;
import org.jspecify.annotations.Nullable;

/** {@code POST /keys}: gives somebody a key, which is told once. */
public final class IssueKeyHandler extends GrantingHandler {
  private final IssueKey issueKey;

  /** Called by Lambda, once for each execution environment. */
  public IssueKeyHandler() {
    this(Production.wiring());
    WarmUp.by(this::rehearse);
  }

  public IssueKeyHandler(Wiring wiring) {
    super(Scope.ADMIN, wiring.changingUnseen());
    this.issueKey = wiring.issueKey();
  }

  @Override
  protected HttpResponse grant(HttpRequest request, ApiKey caller, @Nullable Attempt attempt) {
    IssueKey.Wish wish = OrderReader.key(OrderBody.of(request));
    return KeyAnswer.of(issueKey.issue(caller, wish, attempt));
  }

  @Override
  protected HttpResponse grantAgain(
      HttpRequest request, ApiKey caller, String id, Attempt attempt) {
    return KeyAnswer.of(issueKey.renew(caller, new KeyId(id)));
  }
}
