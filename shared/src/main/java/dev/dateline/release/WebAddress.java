package dev.dateline.release;

import java.net.URI;
import java.net.URISyntaxException;

/** An absolute address of the web, by http or https. */
public record WebAddress(String value) implements Href {
  public WebAddress {
    try {
      URI uri = new URI(value);
      boolean web =
          "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
      if (!web || uri.getHost() == null || uri.getUserInfo() != null || value.length() > 2000) {
        throw new IllegalArgumentException(
            "is no web address; write it whole, as https://example.org/page");
      }
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(
          "is no web address; write it whole, as https://example.org/page", e);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
