package dev.dateline.functions.http;

import dev.dateline.json.BrokenJson;
import dev.dateline.json.Json;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A body that is JSON in UTF-8, wherever one is taken. */
final class JsonBody {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final byte[] bytes;

  JsonBody(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Takes the bytes of a body, which are said to be of this type.
   *
   * @param taken what is taken where they were sent, as an Accept-Post header says it
   * @throws RequestFailure if they are no UTF-8, or said to be none
   */
  static JsonBody of(byte[] bytes, MediaType type, String taken) {
    requireUtf8Name(type, taken);
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
    } catch (CharacterCodingException e) {
      throw new RequestFailure.UnreadableBody("The body's bytes are not UTF-8. Save it as UTF-8.");
    }
    return new JsonBody(bytes);
  }

  private static void requireUtf8Name(MediaType type, String taken) {
    if (!type.isUtf8()) {
      throw new RequestFailure.UnsupportedMediaType(
          "JSON is UTF-8 always, and this says %s. Save it as UTF-8 and send it with curl's --json."
              .formatted(type.charsetName().orElse("")),
          taken);
    }
  }

  /** Returns what was sent, unpacked where it came packed. */
  byte[] bytes() {
    return bytes;
  }

  boolean isBlank() {
    return new String(withoutMark(), StandardCharsets.UTF_8).isBlank();
  }

  /**
   * Reads it.
   *
   * @throws RequestFailure.UnreadableBody if it is no JSON, with line and column
   */
  Json.Text text() {
    try {
      return Json.read(withoutMark());
    } catch (BrokenJson e) {
      throw new RequestFailure.UnreadableBody(
          "The body is no JSON that is taken. " + e.getMessage());
    }
  }

  private byte[] withoutMark() {
    return bytes.length >= 3 && Arrays.equals(bytes, 0, 3, BYTE_ORDER_MARK, 0, 3)
        ? Arrays.copyOfRange(bytes, 3, bytes.length)
        : bytes;
  }
}
