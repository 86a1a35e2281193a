package dev.dateline.local.site;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The key of the object behind a path. */
final class PublicKey {
  private PublicKey() {}

  /**
   * Empty for a path that could name an object elsewhere: dot segments, empty segments, encoded
   * slashes, control characters, what is no UTF-8, and a percent sign that is left after decoding.
   *
   * @param originPath what every key begins with
   * @param rawPath begins with a slash, not decoded
   */
  static Optional<String> of(String originPath, String rawPath) {
    if (!rawPath.startsWith("/") || rawPath.matches("(?i).*%(2f|5c|25).*")) {
      return Optional.empty();
    }
    return decoded(rawPath)
        .filter(path -> path.chars().noneMatch(c -> c < ' ' || c == 0x7f || c == '\\' || c == '%'))
        .filter(
            path ->
                Arrays.stream(path.substring(1).split("/", -1))
                    .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals("..")))
        .map(path -> (originPath + path).substring(1));
  }

  private static Optional<String> decoded(String rawPath) {
    byte[] in = rawPath.getBytes(StandardCharsets.UTF_8);
    ByteBuffer out = ByteBuffer.allocate(in.length);
    for (int i = 0; i < in.length; i++) {
      if (in[i] != '%') {
        out.put(in[i]);
        continue;
      }
      if (i + 2 >= in.length
          || Character.digit(in[i + 1], 16) < 0
          || Character.digit(in[i + 2], 16) < 0) {
        return Optional.empty();
      }
      out.put((byte) (Character.digit(in[i + 1], 16) * 16 + Character.digit(in[i + 2], 16)));
      i += 2;
    }
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(out.flip()).toString());
    } catch (CharacterCodingException broken) {
      return Optional.empty();
    }
  }
}
