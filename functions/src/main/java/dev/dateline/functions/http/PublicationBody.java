package dev.dateline.functions.http;

import dev.dateline.json.OrderReader;
import dev.dateline.lint.Codes;
import dev.dateline.newsroom.ApiKey;
import dev.dateline.newsroom.Scope;
import dev.dateline.release.Timing;

/** A body that says when to publish, and in spite of what. */
public final class PublicationBody {
  private PublicationBody() {}

  /**
   * Reads the body of a request.
   *
   * @throws RequestFailure.MissingScope if the caller may not publish as of an instant of the past
   */
  public static OrderReader.Publication of(HttpRequest request, ApiKey caller) {
    OrderReader.Publication wanted =
        OrderReader.publication(OrderBody.of(request), caller.newsroom(), Codes::requireKnown);
    if (wanted.timing() instanceof Timing.Then && !caller.has(Scope.ADMIN)) {
      throw new RequestFailure.MissingScope(Scope.ADMIN);
    }
    return wanted;
  }
}
