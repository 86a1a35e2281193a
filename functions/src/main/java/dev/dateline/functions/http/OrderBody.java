package dev.dateline.functions.http;

import dev.dateline.json.Json;
import java.nio.charset.StandardCharsets;

/** A body that says what is to be done, as JSON; none means {@code {}}. */
public final class OrderBody {
  private static final String TAKEN = Form.JSON.mediaType();
  private static final int MOST_BYTES = 64 * 1024;

  /** More than the largest settings take, so that what GET gives can be sent again. */
  private static final int MOST_BYTES_OF_SETTINGS = 300 * 1024;

  private static final JsonBody NOTHING = new JsonBody("{}".getBytes(StandardCharsets.UTF_8));

  private OrderBody() {}

  /**
   * Reads the body, which is JSON where nothing says what it is.
   *
   * @throws RequestFailure if it says that it is of another form, or is packed, too large, not in
   *     UTF-8 or no JSON
   */
  public static Json.Text of(HttpRequest request) {
    return read(request, MOST_BYTES);
  }

  /** Reads the settings of a newsroom in the same way. */
  public static Json.Text ofSettings(HttpRequest request) {
    return read(request, MOST_BYTES_OF_SETTINGS);
  }

  private static Json.Text read(HttpRequest request, int most) {
    MediaType type = MediaType.of(request.header("content-type").orElse(""));
    if (request.body().length > 0 && !type.essence().isEmpty() && !type.is(TAKEN)) {
      throw new RequestFailure.UnsupportedMediaType(
          "%s is not taken here; %s is, which curl sends with --json in place of -d."
              .formatted(type.essence(), TAKEN),
          TAKEN);
    }
    JsonBody body = JsonBody.of(BodyBytes.plain(request, most), type, TAKEN);
    return body.isBlank() ? NOTHING.text() : body.text();
  }
}
