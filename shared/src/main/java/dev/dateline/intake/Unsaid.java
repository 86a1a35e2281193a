package dev.dateline.intake;

import dev.dateline.release.Finding;

/** What every reader finds where a source leaves unsaid what a publication needs. */
public final class Unsaid {
  private Unsaid() {}

  public static Finding body() {
    return new Finding(
        "NO_BODY",
        Finding.Level.WARNING,
        "There is no text below the headline; a draft may lack it, a published release may not.",
        "#/body");
  }

  public static Finding language() {
    return new Finding(
        "LANGUAGE",
        Finding.Level.WARNING,
        "The language is not clear; set 'language' (en, fr, de, es or another) before publication.",
        "#/language");
  }
}
