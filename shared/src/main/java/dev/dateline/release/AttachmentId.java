package dev.dateline.release;

import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Names a file that was uploaded for a release, to editors and on the site: 128 random bits. */
public record AttachmentId(String value) {
  private static final int BYTES = 16;
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

  public AttachmentId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "an id of an attachment has 32 digits of lower-case hex, such as"
              + " 0f1e2d3c4b5a69780f1e2d3c4b5a6978");
    }
  }

  /** Returns an id that was never given before, unguessable if {@code random} is. */
  static AttachmentId next(RandomGenerator random) {
    byte[] bits = new byte[BYTES];
    random.nextBytes(bits);
    return new AttachmentId(HexFormat.of().formatHex(bits));
  }

  @Override
  public String toString() {
    return value;
  }
}
