package dev.dateline.functions.http;

import dev.dateline.json.BrokenJson;
import dev.dateline.json.Json;
import java.nio.charset.StandardCharsets;

/** A body that says what is to be done, as JSON; none means {@code {}}. */
public final class OrderBody {
  private static final int MOST_BYTES = 64 * 1024;
  private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

  private OrderBody() {}

  /**
   * Reads the body whatever it says it is, since clients send JSON under other names too.
   *
   * @throws RequestFailure if it is too large or no JSON
   */
  public static Json.Text of(HttpRequest request) {
    byte[] body = request.body();
    if (body.length > MOST_BYTES) {
      throw new RequestFailure.BodyTooLarge(body.length, MOST_BYTES);
    }
    try {
      return Json.read(new String(body, StandardCharsets.UTF_8).isBlank() ? NOTHING : body);
    } catch (BrokenJson e) {
      throw new RequestFailure.UnreadableBody("The body is no JSON. " + e.getMessage());
    }
  }
}
