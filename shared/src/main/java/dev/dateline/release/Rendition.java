package dev.dateline.release;

/** The forms in which each release is public, side by side. */
public enum Rendition {
  PAGE("html", "", "text/html"),
  /** IPTC's ninjs 3.1. */
  NINJS("ninjs", ".json", "application/json"),
  MARKDOWN("markdown", ".md", "text/markdown"),
  TEXT("text", ".txt", "text/plain");

  private final String label;
  private final String suffix;
  private final String mediaType;

  Rendition(String label, String suffix, String mediaType) {
    this.label = label;
    this.suffix = suffix;
    this.mediaType = mediaType;
  }

  /** Returns how clients name it. */
  public String label() {
    return label;
  }

  /** Returns what follows the address of the release. */
  public String suffix() {
    return suffix;
  }

  /** Returns the media type without its charset, which is UTF-8 for each. */
  public String mediaType() {
    return mediaType;
  }

  /** Returns the media type as a header says it. */
  public String contentType() {
    return mediaType.startsWith("text/") ? mediaType + "; charset=utf-8" : mediaType;
  }
}
