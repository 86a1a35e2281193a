package dev.dateline.lint;

import dev.dateline.newsroom.RuleLevel;
import dev.dateline.release.ReleaseLine;

/** Finds an embargo without a time of day, which ends as its day begins. */
final class EmbargoTime implements Rule {
  @Override
  public String code() {
    return "EMBARGO_TIME";
  }

  @Override
  public RuleLevel usual() {
    return RuleLevel.WARNING;
  }

  @Override
  public void look(Checked release, Found found) {
    ReleaseLine line = release.content().releaseLine();
    if (line != null && line.embargo() && line.date() != null && line.time() == null) {
      found.add(
          "#/releaseLine/time",
          "The embargo names no time of day, so it ends as the day begins; set 'time', such as 09:00.");
    }
  }
}
