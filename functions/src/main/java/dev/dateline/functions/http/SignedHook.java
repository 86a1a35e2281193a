package dev.dateline.functions.http;

import dev.dateline.webhook.Hook;
import dev.dateline.webhook.ReceiveWebhook;

/** A hook as its sender has signed it. */
public final class SignedHook {
  private SignedHook() {}

  /**
   * Takes method, path, query, headers and the very bytes of the body.
   *
   * @throws RequestFailure.BodyTooLarge if the body is larger than is stored
   * @throws RequestFailure.UnreadableBody if there is none
   */
  public static Hook of(HttpRequest request) {
    return new Hook(
        request.method(),
        request.path(),
        request.rawQuery(),
        request.headers(),
        BodyBytes.signed(request, ReceiveWebhook.MOST_BYTES));
  }
}
