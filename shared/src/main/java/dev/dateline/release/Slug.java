package dev.dateline.release;

import java.util.regex.Pattern;

/** The last part of a release's address: 1 to 100 of {@code a-z 0-9 -}. */
public record Slug(String value) {
  static final int LONGEST = 100;
  private static final Pattern FORM = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?");

  public Slug {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a slug has 1 to 100 of a-z, 0-9 and '-', and neither begins nor ends with '-'");
    }
  }

  /** Returns it with a number behind it, and shortened if it is too long for that. */
  public Slug numbered(int number) {
    String end = "-" + number;
    int room = Math.min(value.length(), LONGEST - end.length());
    return new Slug(value.substring(0, room) + end);
  }

  @Override
  public String toString() {
    return value;
  }
}
