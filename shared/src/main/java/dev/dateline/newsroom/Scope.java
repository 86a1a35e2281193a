package dev.dateline.newsroom;

import java.util.Arrays;
import java.util.Locale;

/** What a key may do. */
public enum Scope {
  /** Sees published releases only. */
  READ,
  /** Makes and changes releases that are not public yet, and reads them and all others. */
  WRITE,
  /** Makes releases public, and reads those that are not yet and all others. */
  PUBLISH,
  /** Manages its own newsroom. */
  ADMIN;

  /** Reads a scope as it is written in keys and problems, in lower case. */
  public static Scope of(String text) {
    return Arrays.stream(values())
        .filter(scope -> scope.text().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'%s' is no scope; there are read, write, publish and admin".formatted(text)));
  }

  /** Returns the scope in lower case. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
