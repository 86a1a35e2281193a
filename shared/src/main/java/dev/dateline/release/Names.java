package dev.dateline.release;

import java.util.Locale;

/** How constants are written in JSON, in the table and in messages: in lower case. */
public final class Names {
  private Names() {}

  /** Returns the constant's name in lower case, whatever the language of this machine. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
