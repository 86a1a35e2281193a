package dev.dateline.lint;

import dev.dateline.newsroom.DisclosurePolicy.Fara;
import dev.dateline.newsroom.DisclosurePolicy.Principal;
import dev.dateline.newsroom.RuleLevel;
import dev.dateline.release.Disclosure;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Compares the names of a disclosure with those that the newsroom is registered with. */
final class DisclosureNames implements Rule {
  private static final Pattern ARTICLE = Pattern.compile("^the\\s+");
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

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
    if (!letters(disclosure.registrant()).equals(letters(fara.registrant()))) {
      found.add(
          "#/disclosure/registrant",
          "%s is not the newsroom's registrant, %s; write the one that is registered."
              .formatted(Found.quoted(disclosure.registrant()), Found.quoted(fara.registrant())));
    }
    List<String> principals = fara.principals().stream().map(Principal::name).toList();
    if (principals.stream()
        .map(DisclosureNames::letters)
        .noneMatch(letters(disclosure.principal())::equals)) {
      found.add(
          "#/disclosure/principal",
          "%s is none of the newsroom's principals; write one of them: %s."
              .formatted(
                  Found.quoted(disclosure.principal()),
                  String.join(", ", principals.stream().map(Found::quoted).limit(10).toList())));
    }
    String text = disclosure.text() == null ? null : letters(disclosure.text());
    if (text != null
        && !(text.contains(letters(disclosure.registrant()))
            && text.contains(letters(disclosure.principal())))) {
      found.add(
          "#/disclosure/text",
          "The label does not name %s and %s; correct it, or leave 'text' out for the usual wording."
              .formatted(
                  Found.quoted(disclosure.registrant()), Found.quoted(disclosure.principal())));
    }
  }

  /** Case, punctuation and a leading "the" do not make another name. */
  private static String letters(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    return NO_LETTER.matcher(ARTICLE.matcher(lower).replaceFirst("")).replaceAll("");
  }
}
