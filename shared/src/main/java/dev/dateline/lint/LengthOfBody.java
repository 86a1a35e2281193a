package dev.dateline.lint;

import dev.dateline.newsroom.RuleLevel;
import dev.dateline.release.Kind;
import java.util.Locale;

/** Counts the words of the body. */
final class LengthOfBody implements Rule {
  private static final int FEWEST = 100;
  private static final int MOST = 1_500;

  @Override
  public String code() {
    return "LENGTH";
  }

  @Override
  public RuleLevel usual() {
    return RuleLevel.WARNING;
  }

  /** A draft may have no body yet; advisories and alerts are short. */
  @Override
  public void look(Checked release, Found found) {
    if (release.content().body() == null || !release.partsItsWords()) {
      return;
    }
    int words = release.length();
    Kind kind = release.content().kind();
    boolean mayBeShort = kind == Kind.ADVISORY || kind == Kind.ALERT;
    if (words < FEWEST && !mayBeShort) {
      found.add(
          Checked.BODY,
          "The body has %d words; say at least who, what, when, where and why, in %d or more."
              .formatted(words, FEWEST));
    } else if (words > MOST) {
      found.add(
          Checked.BODY,
          String.format(
              Locale.ROOT,
              "The body has %,d words; shorten it to %,d, and attach the rest.",
              words,
              MOST));
    }
  }
}
