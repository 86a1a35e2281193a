package dev.dateline.lint;

import dev.dateline.newsroom.DisclosurePolicy.Fara;
import dev.dateline.newsroom.RuleLevel;

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
    if (release.newsroom().disclosure() instanceof Fara fara
        && release.content().disclosure() == null) {
      found.add(
          "#/disclosure",
          "The newsroom speaks for others, and the release does not say for whom; set 'disclosure' with the registrant %s and one of its principals."
              .formatted(Found.quoted(fara.registrant())));
    }
  }
}
