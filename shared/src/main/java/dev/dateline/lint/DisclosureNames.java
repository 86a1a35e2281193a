package dev.dateline.lint;

import dev.dateline.newsroom.RuleLevel;
import dev.dateline.release.Disclosures;

/** Compares a disclosure with what the newsroom is registered as. */
final class DisclosureNames implements Rule {

  @Override
  public String code() {
    return "FARA_MISMATCH";
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
        .filter(fault -> !fault.place().equals(Disclosures.PLACE))
        .forEach(
            fault ->
                found.add(
                    fault.place(),
                    "The disclosure's %s %s."
                        .formatted(
                            fault.place().substring(Disclosures.PLACE.length() + 1),
                            fault.detail())));
  }
}
