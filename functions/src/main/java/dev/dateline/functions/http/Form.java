package dev.dateline.functions.http;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** A form in which a release may come. */
enum Form {
  JSON("application/json", 300 * 1024),
  MARKDOWN("text/markdown", 300 * 1024),
  HTML("text/html", 300 * 1024),
  TEXT("text/plain", 300 * 1024),
  MAIL("message/rfc822", 4 * 1024 * 1024);

  private final String mediaType;
  private final int mostBytes;

  Form(String mediaType, int mostBytes) {
    this.mediaType = mediaType;
    this.mostBytes = mostBytes;
  }

  /** Returns the form that a media type says. */
  static Optional<Form> of(MediaType type) {
    return Arrays.stream(values()).filter(form -> type.is(form.mediaType)).findFirst();
  }

  /** Names all of them, as an Accept-Post header does. */
  static String all() {
    return Arrays.stream(values()).map(form -> form.mediaType).collect(Collectors.joining(", "));
  }

  String mediaType() {
    return mediaType;
  }

  int mostBytes() {
    return mostBytes;
  }
}
