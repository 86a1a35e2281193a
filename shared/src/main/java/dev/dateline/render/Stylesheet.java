package dev.dateline.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * The one style sheet, as it is inlined into each page.
 *
 * @param text without comments and indents; holds no {@code <}
 * @param policy the Content-Security-Policy of a page that has this style and loads images of its
 *     own site alone
 */
record Stylesheet(String text, String policy) {
  private static final Pattern COMMENT = Pattern.compile("/\\*[^*]*\\*/", Pattern.DOTALL);
  private static final Pattern BREAK = Pattern.compile("\\s*\\R\\s*");

  /** Read once; needs the patterns above it. */
  static final Stylesheet OF_ALL_PAGES = read("page.css");

  Stylesheet {
    if (text.indexOf('<') >= 0) {
      throw new IllegalArgumentException("a style sheet that is inlined must not hold '<'");
    }
  }

  private static Stylesheet read(String name) {
    try (InputStream file = Stylesheet.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stylesheet of(String css) {
    String text = BREAK.matcher(COMMENT.matcher(css).replaceAll("")).replaceAll("").strip();
    return new Stylesheet(
        text,
        "default-src 'none'; style-src 'sha256-%s'; img-src 'self' data:; base-uri 'none'; form-action 'none'"
            .formatted(hash(text)));
  }

  private static String hash(String text) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("each Java has SHA-256", e);
    }
  }
}
