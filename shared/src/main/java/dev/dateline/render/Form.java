package dev.dateline.render;

/** The forms in which each release is public, side by side. */
public enum Form {
  PAGE("html", "", "text/html"),
  /** IPTC's ninjs 3.1. */
  NINJS("ninjs", ".json", "application/json"),
  MARKDOWN("markdown", ".md", "text/markdown"),
  TEXT("text", ".txt", "text/plain");

  private final String label;
  private final String suffix;
  private final String mediaType;

  Form(String label, String suffix, String mediaType) {
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
}
