package dev.dateline.lint;

import dev.dateline.newsroom.RuleLevel;
import dev.dateline.release.ReleaseLine;

/** Finds an embargo without a day, which never ends. */
final class EmbargoDate implements Rule {
  @Override
  public String code() {
    return "EMBARGO_DATE";
  }

  @Override
  public RuleLevel usual() {
    return RuleLevel.WARNING;
  }

  @Override
  public void look(Checked release, Found found) {
    ReleaseLine line = release.content().releaseLine();
    if (line != null && line.embargo() && line.date() == null) {
      found.add(
          "#/releaseLine/date",
          "The line asks to wait and names no day, so it cannot be published before a day is given; set 'date', 'time' and 'zone'.");
    }
  }
}
