package dev.dateline.functions;

import dev.dateline.functions.http.ContractAnswer;
import dev.dateline.functions.http.HttpHandler;
import dev.dateline.functions.http.HttpRequest;
import dev.dateline.functions.http.HttpResponse;

/** {@code GET /openapi.yaml}: how to ask everything else, to everybody. */
public final class ShowContractHandler extends HttpHandler {
  private final ContractAnswer answer = ContractAnswer.ofThisBuild();

  /** Called by Lambda, once for each execution environment. */
  public ShowContractHandler() {
    this(Production.wiring());
    WarmUp.by(this::rehearse);
  }

  public ShowContractHandler(Wiring wiring) {
    super(wiring.problems());
  }

  @Override
  protected HttpResponse answer(HttpRequest request) {
    return answer.to(request);
  }
}
