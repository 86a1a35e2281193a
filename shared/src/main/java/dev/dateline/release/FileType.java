package dev.dateline.release;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an uploaded file may be: forms that a browser shows without running anything in them.
 *
 * <p>Films and sound are too large to be looked at by a function; a release links to them.
 */
public enum FileType {
  PNG("image/png", "png"),
  JPEG("image/jpeg", "jpg"),
  GIF("image/gif", "gif"),
  WEBP("image/webp", "webp"),
  PDF("application/pdf", "pdf");

  private final String mediaType;
  private final String ending;

  FileType(String mediaType, String ending) {
    this.mediaType = mediaType;
    this.ending = ending;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Returns the ending of its name on the site. */
  String ending() {
    return ending;
  }

  public boolean isImage() {
    return this != PDF;
  }

  /**
   * Returns the type of this name.
   *
   * @throws IllegalArgumentException that says what is taken instead
   */
  public static FileType named(String mediaType) {
    return Arrays.stream(values())
        .filter(type -> type.mediaType.equals(mediaType))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(refusal(mediaType)));
  }

  /** Returns what a file is by its first bytes, whatever anybody says of it. */
  static Optional<FileType> of(byte[] bytes) {
    if (begins(bytes, 0, "\u0089PNG\r\n\u001a\n")) {
      return Optional.of(PNG);
    }
    if (begins(bytes, 0, "\u00ff\u00d8\u00ff")) {
      return Optional.of(JPEG);
    }
    if (begins(bytes, 0, "GIF87a") || begins(bytes, 0, "GIF89a")) {
      return Optional.of(GIF);
    }
    if (begins(bytes, 0, "RIFF") && begins(bytes, 8, "WEBPVP8")) {
      return Optional.of(WEBP);
    }
    return begins(bytes, 0, "%PDF-") ? Optional.of(PDF) : Optional.empty();
  }

  static boolean begins(byte[] bytes, int at, String latin1) {
    byte[] wanted = latin1.getBytes(StandardCharsets.ISO_8859_1);
    return bytes.length >= at + wanted.length
        && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
  }

  private static String refusal(String mediaType) {
    String taken =
        Arrays.stream(values()).map(FileType::mediaType).collect(Collectors.joining(", "));
    if (mediaType.startsWith("image/svg")) {
      return "is SVG, which can run scripts in a reader's browser; export it as image/png. Taken are "
          + taken;
    }
    if (mediaType.startsWith("video/") || mediaType.startsWith("audio/")) {
      return "is not kept here; put the film or sound where it is streamed, and name that address"
          + " in 'attachments' of the release. Taken are "
          + taken;
    }
    return "is not taken; taken are " + taken;
  }
}
