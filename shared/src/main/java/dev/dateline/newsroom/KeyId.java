package dev.dateline.newsroom;

import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Names a key to administrators, and opens nothing: 16 digits of lower-case hex. */
public record KeyId(String value) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{16}");

  public KeyId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "an id of a key has 16 digits of lower-case hex, such as 0f1e2d3c4b5a6978");
    }
  }

  public static KeyId next(RandomGenerator random) {
    return new KeyId(HexFormat.of().toHexDigits(random.nextLong()));
  }

  /** Returns the id of a key that was given none. */
  public static KeyId of(KeyHash hash) {
    return new KeyId(hash.hex().substring(0, 16));
  }

  @Override
  public String toString() {
    return value;
  }
}
