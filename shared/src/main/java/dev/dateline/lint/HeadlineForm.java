package dev.dateline.lint;

import dev.dateline.newsroom.RuleLevel;

/** Looks at length, words, capitals and exclamation marks of the headline. */
final class HeadlineForm implements Rule {
  private static final int SHORTEST = 5;
  private static final int LONGEST = 200;
  private static final int FEWEST_WORDS = 5;
  private static final String POINTER = "#/headline";

  @Override
  public String code() {
    return "HEADLINE";
  }

  @Override
  public RuleLevel usual() {
    return RuleLevel.WARNING;
  }

  @Override
  public void look(Checked release, Found found) {
    String headline = release.content().headline();
    int length = headline.codePointCount(0, headline.length());
    int words = Passage.countWords(headline);
    if (length < SHORTEST || length > LONGEST) {
      found.add(
          POINTER,
          "The headline has %d characters; write %d to %d.".formatted(length, SHORTEST, LONGEST));
    }
    if (words < FEWEST_WORDS && release.partsItsWords()) {
      found.add(
          POINTER,
          "The headline has %d words; say in at least %d who does what."
              .formatted(words, FEWEST_WORDS));
    }
    if (isShouted(headline)) {
      found.add(POINTER, "The headline is all in capitals; write it as a sentence or a title.");
    }
    if (headline.chars().anyMatch(c -> c == '!' || c == '！' || c == '¡')) {
      found.add(POINTER, "The headline has an exclamation mark; leave the excitement to readers.");
    }
  }

  /** One word in capitals may be a name. */
  private static boolean isShouted(String headline) {
    return headline.codePoints().noneMatch(Character::isLowerCase)
        && Token.in(headline).stream().filter(HeadlineForm::hasCapital).limit(2).count() == 2;
  }

  private static boolean hasCapital(Token token) {
    return token.text().codePoints().anyMatch(Character::isUpperCase);
  }
}
