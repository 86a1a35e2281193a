package dev.dateline.lint;

import dev.dateline.newsroom.RuleLevel;
import dev.dateline.release.Disclosures;

/** Misses the label of what an agent distributes (22 U.S.C. 614(b)). */
final class DisclosureThere implements Rule {
  @Override
  public String code() {
    return "FARA_PRESENT";
  }

  @Override
  public RuleLevel usual() {
    return RuleLevel.ERROR;
  }

  @Override
  public boolean isLaw() {
    return true;
  }

  @Override
  public void look(Checked release, Found found) {
    Disclosures.faults(release.content(), release.newsroom().disclosure()).stream()
        .filter(fault -> fault.place().equals(Disclosures.PLACE))
        .forEach(fault -> found.add(fault.place(), "The disclosure %s.".formatted(fault.detail())));
  }
}
