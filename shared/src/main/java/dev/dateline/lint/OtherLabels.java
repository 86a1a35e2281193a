package dev.dateline.lint;

import dev.dateline.intake.text.DisclosureSentence;
import dev.dateline.intake.text.DisclosureStatement;
import dev.dateline.newsroom.DisclosurePolicy.Fara;
import dev.dateline.newsroom.RuleLevel;
import dev.dateline.release.Disclosure;
import dev.dateline.release.Finding;

/** Finds what an agent's release says of itself that is not what its label says. */
final class OtherLabels implements Rule {
  private static final int LONGEST_QUOTED = 400;

  @Override
  public String code() {
    return DisclosureStatement.UNREAD;
  }

  @Override
  public RuleLevel usual() {
    return RuleLevel.WARNING;
  }

  @Override
  public void look(Checked release, Found found) {
    Disclosure disclosure = release.content().disclosure();
    if (disclosure != null && release.newsroom().disclosure() instanceof Fara) {
      release.all().forEach(passage -> look(passage, disclosure, found));
    }
  }

  private static void look(Passage passage, Disclosure disclosure, Found found) {
    DisclosureSentence.in(passage.text()).stream()
        .filter(sentence -> !sentence.fits(disclosure))
        .forEach(sentence -> add(passage, sentence.text(), disclosure, found));
    DisclosureStatement.of(passage.text())
        .filter(other -> !DisclosureStatement.isOfTheSame(other, disclosure))
        .filter(other -> DisclosureSentence.in(passage.text()).isEmpty())
        .ifPresent(other -> add(passage, passage.text(), disclosure, found));
  }

  private static void add(Passage passage, String said, Disclosure disclosure, Found found) {
    found.add(
        passage.pointer(),
        "%s does not say what the label says, which is by %s for %s; correct 'disclosure', or take the words out."
            .formatted(
                Finding.quoted(said, LONGEST_QUOTED),
                Found.quoted(disclosure.registrant()),
                Found.quoted(disclosure.principal())));
  }
}
