package dev.dateline.webhook;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one form in which a header is taken.
 *
 * @param words which say what it is, with an example
 */
record HeaderForm(Pattern pattern, String words) {
  static final HeaderForm ID =
      new HeaderForm(
          "[\\x21-\\x7e&&[^,]]{1,200}",
          "1 to 200 characters of ASCII without blanks and commas, such as msg_2041");
  static final HeaderForm SECONDS =
      new HeaderForm("\\d{1,12}", "seconds since 1970 in digits, such as 1791900000");
  static final HeaderForm MILLISECONDS =
      new HeaderForm("\\d{1,15}", "milliseconds since 1970 in digits, such as 1791900000000");

  HeaderForm(String pattern, String words) {
    this(Pattern.compile(pattern), words);
  }

  /** Returns a header that must be there, once and exactly in this form. */
  Matcher of(Hook hook, String name) {
    String value =
        hook.header(name)
            .orElseThrow(() -> new Unauthentic("The header %s is missing.".formatted(name)));
    Matcher matcher = pattern.matcher(value);
    if (matcher.matches()) {
      return matcher;
    }
    throw new Unauthentic(
        isTwice(value)
            ? "The header %s came twice; send it once.".formatted(name)
            : "The header %s must be %s.".formatted(name, words));
  }

  /** Tells whether two of this form are joined, as API Gateway joins headers of one name. */
  private boolean isTwice(String value) {
    List<String> parts = Arrays.asList(value.split(",", -1));
    int half = parts.size() / 2;
    return parts.size() % 2 == 0
        && matches(parts.subList(0, half))
        && matches(parts.subList(half, parts.size()));
  }

  private boolean matches(List<String> parts) {
    return pattern.matcher(String.join(",", parts)).matches();
  }
}
