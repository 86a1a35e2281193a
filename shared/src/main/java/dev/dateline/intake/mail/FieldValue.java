package dev.dateline.intake.mail;

import java.util.Locale;
import org.apache.james.mime4j.util.MimeParameterMapping;
import org.jspecify.annotations.Nullable;

/**
 * A field such as {@code text/plain; charset="utf-8" (comment); format=flowed}.
 *
 * <p>mime4j's own parser of these needs commons-io, which is four times its size.
 */
final class FieldValue {
  private final String text;
  private final MimeParameterMapping parameters = new MimeParameterMapping();
  private final String main;
  private int at;

  FieldValue(String text) {
    this.text = text;
    this.main = read(";").strip().toLowerCase(Locale.ROOT);
    while (at < text.length()) {
      at++;
      String name = read("=;").strip();
      if (at < text.length() && text.charAt(at) == '=') {
        at++;
        parameters.addParameter(name, read(";").strip());
      }
    }
  }

  /** What stands before the first semicolon, in small letters. */
  String main() {
    return main;
  }

  /** Returns a parameter, in whichever of the ways of RFC 2231 and RFC 2047 it is written. */
  @Nullable String parameter(String name) {
    return parameters.get(name);
  }

  /** Reads up to one of the delimiters, with quotation marks and comments taken away. */
  private String read(String delimiters) {
    StringBuilder read = new StringBuilder();
    boolean quoted = false;
    int comments = 0;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\\' && (quoted || comments > 0) && at + 1 < text.length()) {
        at++;
        read.append(comments > 0 ? "" : text.substring(at, at + 1));
      } else if (c == '"' && comments == 0) {
        quoted = !quoted;
      } else if (quoted) {
        read.append(c);
      } else if (c == '(') {
        comments++;
      } else if (c == ')' && comments > 0) {
        comments--;
      } else if (comments == 0) {
        if (delimiters.indexOf(c) >= 0) {
          break;
        }
        read.append(c);
      }
    }
    return read.toString();
  }
}
