package dev.dateline.render;

import java.util.regex.Pattern;

/** The epoch of a file, in a form that a comment can hold. */
record EpochLine(String epoch) {
  private static final Pattern FORM = Pattern.compile("[!-~]{1,100}");

  EpochLine {
    if (!FORM.matcher(epoch).matches() || epoch.contains("--")) {
      throw new IllegalArgumentException(
          "an epoch is 1 to 100 printable characters of ASCII, without two hyphens in a row");
    }
  }

  String text() {
    return "dateline-epoch: " + epoch;
  }
}
