package dev.dateline.release;

import java.util.regex.Pattern;

/** A well-formed e-mail address, as it is written. */
public record EmailAddress(String value) {
  private static final Pattern FORM =
      Pattern.compile(
          "[\\p{L}\\p{N}._%+'&=-]{1,64}@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)"
              + "{1,8}[\\p{L}]{2,24}");

  public EmailAddress {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "is no e-mail address; write it as press@example.org, without a name or brackets");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
