package dev.dateline.lint;

import dev.dateline.newsroom.DisclosurePolicy.Fara;
import dev.dateline.newsroom.RuleLevel;
import dev.dateline.release.Disclosure;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds the label behind the beginning of the body (28 CFR 5.402).
 *
 * <p>Renditions show it at their beginning whatever the source does, and are checked for that.
 */
final class DisclosureFirst implements Rule {
  @Override
  public String code() {
    return "FARA_FIRST";
  }

  @Override
  public RuleLevel usual() {
    return RuleLevel.INFO;
  }

  @Override
  public void look(Checked release, Found found) {
    Disclosure disclosure = release.content().disclosure();
    if (disclosure == null || !(release.newsroom().disclosure() instanceof Fara fara)) {
      return;
    }
    List<List<String>> labels =
        Stream.concat(Stream.ofNullable(disclosure.text()), release.content().label(fara).stream())
            .map(DisclosureFirst::words)
            .toList();
    boolean behind =
        release.paragraphs().skip(1).anyMatch(passage -> labels.contains(words(passage.text())));
    if (behind) {
      found.add(
          Checked.BODY,
          "The disclosure stands in the body, behind its beginning; every page shows it at the beginning anyway, so take it out of the body.");
    }
  }

  private static List<String> words(String text) {
    return Token.in(text).stream().map(Token::lower).toList();
  }
}
