package dev.dateline.lint;

import dev.dateline.newsroom.DisclosurePolicy.Fara;
import dev.dateline.newsroom.DisclosurePolicy.Principal;
import dev.dateline.newsroom.RuleLevel;
import dev.dateline.release.Disclosure;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares the names of a disclosure with those that the newsroom is registered with. */
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
    Disclosure disclosure = release.content().disclosure();
    if (disclosure == null || !(release.newsroom().disclosure() instanceof Fara fara)) {
      return;
    }
    if (!fara.isRegistrant(disclosure.registrant())) {
      found.add(
          "#/disclosure/registrant",
          "%s is not the newsroom's registrant, %s; write the one that is registered."
              .formatted(Found.quoted(disclosure.registrant()), Found.quoted(fara.registrant())));
    }
    if (fara.principal(disclosure.principal()).isEmpty()) {
      Stream<String> principals =
          fara.principals().stream().map(Principal::name).map(Found::quoted).limit(10);
      found.add(
          "#/disclosure/principal",
          "%s is none of the newsroom's principals; write one of them: %s."
              .formatted(
                  Found.quoted(disclosure.principal()),
                  principals.collect(Collectors.joining(", "))));
    }
    String text = disclosure.text();
    if (text != null
        && !(Principal.isNamedIn(text, disclosure.registrant())
            && Principal.isNamedIn(text, disclosure.principal()))) {
      found.add(
          "#/disclosure/text",
          "The label does not name %s and %s; correct it, or leave 'text' out for the usual wording."
              .formatted(
                  Found.quoted(disclosure.registrant()), Found.quoted(disclosure.principal())));
    }
  }
}
