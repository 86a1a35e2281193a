package dev.dateline.lint;

import dev.dateline.newsroom.RuleLevel;

/** Misses the mark by which editors know that nothing is cut off. */
final class EndOfText implements Rule {
  @Override
  public String code() {
    return "END_MARK";
  }

  @Override
  public RuleLevel usual() {
    return RuleLevel.INFO;
  }

  @Override
  public void look(Checked release, Found found) {
    if (release.content().endMark() == null) {
      found.add("#/endMark", "There is no end mark; write ### below the text, or set 'endMark'.");
    }
  }
}
