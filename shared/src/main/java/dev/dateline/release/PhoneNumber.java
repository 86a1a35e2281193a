package dev.dateline.release;

import java.util.regex.Pattern;

/** A phone number as people write it, with an extension perhaps: "+1-650-555-0100, ext. 12". */
public record PhoneNumber(String value) {
  private static final Pattern FORM =
      Pattern.compile(
          "\\+?[0-9(][0-9 ()./\\u00a0\\u2010-\\u2013-]{2,40}(?:[ ,;]{0,3}\\p{L}{1,10}[.:]? ?[0-9]{1,8})?");

  public PhoneNumber {
    long digits = value.chars().filter(c -> c >= '0' && c <= '9').count();
    if (digits < 3 || digits > 24 || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "is no phone number; write digits, with an extension perhaps: +1 202 555 0100, ext. 12");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
