package dev.dateline.functions.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** The bytes of a body, unpacked where it came packed. */
final class BodyBytes {
  private BodyBytes() {}

  /**
   * Returns the body, as long as it has no more than {@code most} bytes; what is packed is unpacked
   * no further than that.
   *
   * @throws RequestFailure.BodyTooLarge if it has more
   * @throws RequestFailure.UnreadableBody if it is not packed as it says
   * @throws RequestFailure.UnsupportedMediaType if it is packed in another way than by gzip
   */
  static byte[] of(HttpRequest request, int most) {
    byte[] bytes = request.body();
    String coding =
        request.header("content-encoding").orElse("identity").strip().toLowerCase(Locale.ROOT);
    byte[] whole =
        switch (coding) {
          case "identity", "" -> bytes;
          case "gzip", "x-gzip" -> unpacked(bytes, most);
          default ->
              throw new RequestFailure.UnsupportedMediaType(
                  "Content-Encoding '%s' is not taken; gzip is, and none.".formatted(coding));
        };
    if (whole.length > most) {
      throw new RequestFailure.BodyTooLarge(whole.length, most);
    }
    return whole;
  }

  private static byte[] unpacked(byte[] bytes, int most) {
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      byte[] whole = gzip.readNBytes(most + 1);
      if (whole.length > most) {
        throw new RequestFailure.BodyTooLarge(most);
      }
      return whole;
    } catch (IOException e) {
      throw new RequestFailure.UnreadableBody(
          "The body is no gzip, although Content-Encoding says so. Text that is packed may be"
              + " damaged on its way: send it as Content-Type: application/octet-stream, and what"
              + " it is in the query: ?type=text/plain.");
    }
  }
}
