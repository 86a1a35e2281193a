package dev.dateline.release;

import java.util.regex.Pattern;

/** Where something stands on the site: below its root, without a slash before it. */
public record SitePath(String value) implements Href {
  private static final Pattern FORM = Pattern.compile("[a-z0-9-]+(/[a-z0-9-]+)*(\\.[a-z]+)?");

  public SitePath {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("is no path of the site");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
