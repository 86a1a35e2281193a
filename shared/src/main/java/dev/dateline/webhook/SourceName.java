package dev.dateline.webhook;

import java.util.regex.Pattern;

/**
 * A source's name in its newsroom, and in the address of its hooks: 1 to 40 of {@code a-z 0-9 -}.
 */
public record SourceName(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?");

  public SourceName {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "has 1 to 40 of a-z, 0-9 and '-', and neither begins nor ends with '-'");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
