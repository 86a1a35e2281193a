package dev.dateline.lint;

import dev.dateline.newsroom.RuleLevel;
import dev.dateline.release.ReleaseLine;

/** Finds an embargo without a time zone, which counts in the newsroom's. */
final class EmbargoZone implements Rule {
  @Override
  public String code() {
    return "EMBARGO_ZONE";
  }

  @Override
  public RuleLevel usual() {
    return RuleLevel.WARNING;
  }

  @Override
  public void look(Checked release, Found found) {
    ReleaseLine line = release.content().releaseLine();
    if (line != null && line.embargo() && line.date() != null && line.zone() == null) {
      found.add(
          "#/releaseLine/zone",
          "The embargo names no time zone, so the newsroom's counts (%s); set 'zone', such as America/New_York."
              .formatted(release.newsroom().zone()));
    }
  }
}
