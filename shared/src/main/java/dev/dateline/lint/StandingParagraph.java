package dev.dateline.lint;

import dev.dateline.newsroom.RuleLevel;

/** Misses the paragraph about the organisation. */
final class StandingParagraph implements Rule {
  @Override
  public String code() {
    return "BOILERPLATE";
  }

  @Override
  public RuleLevel usual() {
    return RuleLevel.INFO;
  }

  @Override
  public void look(Checked release, Found found) {
    if (release.content().boilerplate().isEmpty()) {
      found.add(
          "#/boilerplate",
          "No paragraph says who issues this; add one, such as {\"about\": \"Harbour Lights\", \"text\": \"...\"}.");
    }
  }
}
