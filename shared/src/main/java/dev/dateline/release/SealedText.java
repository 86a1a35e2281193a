package dev.dateline.release;

import dev.dateline.newsroom.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Writes what clients hand back unchanged: opaque, and with a seal that shows what it is for. */
public final class SealedText {
  private SealedText() {}

  /**
   * Seals facts of ASCII, joined by full stops.
   *
   * @param purpose what they are good for; the same facts of another have another seal
   */
  public static String of(String facts, String purpose) {
    String whole = facts + "." + digest(facts + " " + purpose);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(whole.getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * Returns the facts of a text, and its seal last; whoever reads them seals them again, to see
   * whether that gives the text.
   *
   * @throws IllegalArgumentException if it is not Base64
   */
  public static String[] partsOf(String text) {
    String whole = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
    return whole.split("\\.", -1);
  }

  /** Returns a short hash that stands for a text. */
  static String digest(String text) {
    return Sha256.of(text).substring(0, 12);
  }
}
