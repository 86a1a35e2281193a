package dev.dateline.release;

import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Names a preview to editors, and opens nothing: 16 digits of lower-case hex. */
public record PreviewId(String value) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{16}");

  public PreviewId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "an id of a preview has 16 digits of lower-case hex, such as 0f1e2d3c4b5a6978");
    }
  }

  static PreviewId next(RandomGenerator random) {
    return new PreviewId(HexFormat.of().toHexDigits(random.nextLong()));
  }

  @Override
  public String toString() {
    return value;
  }
}
