package dev.dateline.release;

/** Where an attachment is: anywhere on the web, or among the release's own files on the site. */
public sealed interface Href permits WebAddress, SitePath {
  String value();

  /** Returns it as a release says it: whole, or as a path from the root of the site. */
  default String text() {
    return switch (this) {
      case WebAddress address -> address.value();
      case SitePath path -> "/" + path.value();
    };
  }

  /** Reads what {@link #text} wrote. */
  static Href of(String text) {
    if (!text.startsWith("/")) {
      return new WebAddress(text);
    }
    try {
      return new SitePath(text.substring(1));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "is no web address, such as https://example.org/page, and no path that"
              + " POST /releases/{id}/attachments gave",
          e);
    }
  }
}
