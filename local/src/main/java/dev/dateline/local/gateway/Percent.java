package dev.dateline.local.gateway;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Percent decoding as API Gateway does it, which is not as the standards have it. */
final class Percent {
  private Percent() {}

  /**
   * The {@code rawPath} of a request path: API Gateway decodes, ends at a question mark that this
   * brings to light, and decodes once more; empty where it answers 400, which an encoded percent
   * sign before no two hexadecimal digits brings about. From events recorded on AWS in July 2026.
   */
  static Optional<String> rawPath(String path) {
    return decode(path)
        .map(once -> once.indexOf('?') < 0 ? once : once.substring(0, once.indexOf('?')))
        .flatMap(Percent::decode);
  }

  /** A name or value of a query, where a plus is a space and a lone percent sign stays. */
  static String queryPart(String part) {
    String spaced = part.replace('+', ' ');
    return decode(spaced).orElse(spaced);
  }

  private static Optional<String> decode(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < encoded.length; i++) {
      if (encoded[i] != '%') {
        bytes.write(encoded[i]);
        continue;
      }
      if (i + 2 >= encoded.length || hex(encoded[i + 1]) < 0 || hex(encoded[i + 2]) < 0) {
        return Optional.empty();
      }
      bytes.write(hex(encoded[i + 1]) * 16 + hex(encoded[i + 2]));
      i += 2;
    }
    return Optional.of(bytes.toString(StandardCharsets.UTF_8));
  }

  private static int hex(byte digit) {
    return Character.digit(digit, 16);
  }
}
