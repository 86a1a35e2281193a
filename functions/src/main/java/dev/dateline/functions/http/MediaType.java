package dev.dateline.functions.http;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A media type, such as {@code text/plain; charset=utf-8}.
 *
 * @param essence without its parameters, in lower case; empty where there is none
 */
record MediaType(String essence, Optional<String> charsetName) {
  private static final Pattern CHARSET =
      Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";\\s]+)", Pattern.CASE_INSENSITIVE);

  static MediaType of(String header) {
    Matcher charset = CHARSET.matcher(header);
    return new MediaType(
        header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT),
        charset.find() ? Optional.of(charset.group(1)) : Optional.empty());
  }

  boolean is(String other) {
    return essence.equals(other);
  }

  /** Returns it as a header says it, with its charset if it names one. */
  String name() {
    return charsetName.map(name -> essence + "; charset=" + charset().name()).orElse(essence);
  }

  /** Tells whether its text is UTF-8, as that of ASCII is too, and no charset that nobody knows. */
  boolean isUtf8() {
    return known()
        .filter(it -> it.equals(StandardCharsets.UTF_8) || it.equals(StandardCharsets.US_ASCII))
        .isPresent();
  }

  /**
   * Returns the charset of a release's text, which is UTF-8 where none is named.
   *
   * @throws RequestFailure.UnsupportedMediaType if nobody knows the one that is
   */
  Charset charset() {
    return known()
        .orElseThrow(
            () ->
                new RequestFailure.UnsupportedMediaType(
                    "No charset is called '%s'; utf-8 is the usual one."
                        .formatted(charsetName.orElse(""))));
  }

  private Optional<Charset> known() {
    try {
      return Optional.of(charsetName.map(Charset::forName).orElse(StandardCharsets.UTF_8));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
