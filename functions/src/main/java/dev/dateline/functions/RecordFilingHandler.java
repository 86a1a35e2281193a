package dev.dateline.functions;

import dev.dateline.functions.http.ChangingHandler;
import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.OrderBody;
import dev.dateline.json.OrderReader;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;
import dev.dateline.release.Attempt;
import dev.dateline.release.PressRelease;
import dev.dateline.release.RecordFiling;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code POST /releases/{id}/filing}: remembers that the copies of a distribution were filed. */
public final class RecordFilingHandler extends ChangingHandler {
  private final RecordFiling recordFiling;

  /** Called by Lambda, once for each execution environment. */
  public RecordFilingHandler() {
    this(Production.wiring());
    WarmUp.by(this::rehearse);
  }

  public RecordFilingHandler(Wiring wiring) {
    super(Scope.PUBLISH, wiring.changingUnseen());
    this.recordFiling = wiring.recordFiling();
  }

  @Override
  protected PressRelease change(HttpRequest request, ApiKey caller, @Nullable Attempt attempt) {
    request.query(Set.of());
    return recordFiling.record(
        order(request, caller, attempt), OrderReader.filed(OrderBody.of(request)));
  }
}
