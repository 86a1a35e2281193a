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
    String coding = coding(request);
    return switch (coding) {
      case "identity" -> noLonger(request.body(), most);
      case "gzip", "x-gzip" -> unpacked(request.body(), most);
      default ->
          throw new RequestFailure.UnsupportedMediaType(
              "Content-Encoding '%s' is not taken; gzip is, and none.".formatted(coding));
    };
  }

  /**
   * Returns a body of JSON that says what is to be done, which nobody needs to pack.
   *
   * @throws RequestFailure.BodyTooLarge if it has more than {@code most} bytes
   * @throws RequestFailure.UnsupportedMediaType if it is packed
   */
  static byte[] plain(HttpRequest request, int most) {
    String coding = coding(request);
    if (!coding.equals("identity")) {
      throw new RequestFailure.UnsupportedMediaType(
          "Content-Encoding '%s' is not taken here, where bodies are small: send the JSON plain."
              .formatted(coding),
          Form.JSON.mediaType());
    }
    return noLonger(request.body(), most);
  }

  /**
   * Returns the very bytes that were sent, of which a signature is, and which are not none.
   *
   * @throws RequestFailure.BodyTooLarge if they are more than {@code most}
   * @throws RequestFailure.UnreadableBody if there are none
   */
  static byte[] signed(HttpRequest request, int most) {
    byte[] bytes = noLonger(request.body(), most);
    if (bytes.length == 0) {
      throw new RequestFailure.UnreadableBody(
          "The body is empty, so it tells nothing. Was a redirection followed, which drops it?");
    }
    return bytes;
  }

  private static String coding(HttpRequest request) {
    String coding = request.header("content-encoding").orElse("").strip().toLowerCase(Locale.ROOT);
    return coding.isEmpty() ? "identity" : coding;
  }

  private static byte[] noLonger(byte[] bytes, int most) {
    if (bytes.length > most) {
      throw new RequestFailure.BodyTooLarge(bytes.length, most);
    }
    return bytes;
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
