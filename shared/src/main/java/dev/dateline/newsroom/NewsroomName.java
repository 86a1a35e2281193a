package dev.dateline.newsroom;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * A newsroom's name in addresses and keys: 2 to 40 of {@code a-z 0-9 -}, unlike our own folders.
 */
public record NewsroomName(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])");

  /** Our own folders; the site's function in template.yaml names the same. */
  public static final Set<String> RESERVED =
      Set.of(
          "api",
          "assets",
          "errors",
          "feeds",
          "health",
          "media",
          "private",
          "problems",
          "public",
          "static",
          "webhooks");

  public NewsroomName {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a newsroom's name has 2 to 40 of a-z, 0-9 and '-', and neither begins nor ends with '-'");
    }
    if (RESERVED.contains(value)) {
      throw new IllegalArgumentException("the name '%s' is reserved".formatted(value));
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
