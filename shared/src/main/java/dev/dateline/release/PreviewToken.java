package dev.dateline.release;

import dev.dateline.newsroom.Sha256;
import java.util.Base64;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * What a link to a preview holds and nobody can guess: 128 random bits as 22 characters of
 * base64url (RFC 4648); it is told once and stored nowhere.
 */
public record PreviewToken(String value) {
  private static final int BYTES = 16;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");

  public PreviewToken {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("a token has 22 characters of base64url");
    }
  }

  /** Returns a token that was never given before, unguessable if {@code random} is. */
  static PreviewToken next(RandomGenerator random) {
    byte[] bits = new byte[BYTES];
    random.nextBytes(bits);
    return new PreviewToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  /** Returns what is stored in its place: its SHA-256, in lower-case hex. */
  public String hash() {
    return Sha256.of(value);
  }

  /** Tells nothing, so that no message gives it away. */
  @Override
  public String toString() {
    return "PreviewToken";
  }
}
