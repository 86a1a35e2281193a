package dev.dateline.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.intake.Reading;
import dev.dateline.intake.html.HtmlReader;
import dev.dateline.intake.markdown.MarkdownReader;
import dev.dateline.release.Finding;
import dev.dateline.release.ReleaseLine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where its lines break makes no plea another one. */
class WrappedPleaTest {
  private static final String TEXT =
      """
      Harbour Ferries Sail Again After Nine Years

      OSLO – The ferries sail again on Monday, said the harbour. They are blue, as they were.

      %s

      Contact: Ines Brandvold, press@harbour.example
      """;
  private static final String MARKDOWN =
      "# Harbour Ferries Sail Again\n\nThe ferries sail again on Monday.\n\n%s\n\nThey are blue.\n";
  private static final String PAGE =
      "<h1>Harbour Ferries Sail Again</h1><p>The ferries sail again on Monday.</p>%s<p>They are blue.</p>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We kindly ask that you do not/publish this story before/the council has met.",
        "Please do not/publish this release before the council has met.",
        "Please note that this information is confidential and must not be/published, broadcast or shared on social media/until our chief executive has spoken to the staff on Thursday.",
        "Merci de ne pas/diffuser ce communiqué avant/jeudi 9 heures.",
        "Bitte/veröffentlichen/Sie diese Meldung nicht/vor Donnerstag.",
        "Rogamos no publiquen/nada antes de la/rueda de prensa.",
        "The boats are new. Please hold/this release until the board has voted. They are quick."
      })
  void hearsASentenceOverSeveralLines(String plea) {
    String lines = plea.replace('/', '\n');
    assertThat(isHeld(text(lines))).as("text").isTrue();
    assertThat(isHeld(markdown(lines))).as("markdown").isTrue();
    assertThat(isHeld(markdown("> " + lines.replace("\n", "\n> ")))).as("quote").isTrue();
    assertThat(isHeld(markdown("<!-- " + lines + " -->"))).as("comment").isTrue();
    assertThat(isHeld(page("<p>" + lines + "</p>"))).as("page").isTrue();
    assertThat(isHeld(page("<p>" + lines.replace("\n", "<br>") + "</p>"))).as("breaks").isTrue();
    assertThat(isHeld(page("<!-- " + lines + " -->"))).as("hidden").isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FOR IMMEDIATE RELEASE/After nine years the ferries sail again./On Thursday they are free.",
        "Passengers may not/use the ferry before/the first of June.",
        "The film about them will not/be released before/December 3, 2030.",
        "- Do not wait/- Until Thursday the fare is free",
        "The embargo on herring/was extended to/May 12, 2030."
      })
  void hearsNothingInOtherSentencesOverSeveralLines(String words) {
    String lines = words.replace('/', '\n');
    assertThat(isHeld(text(lines))).as("text").isFalse();
    assertThat(isHeld(markdown(lines))).as("markdown").isFalse();
    assertThat(isHeld(page("<p>" + lines.replace("\n", "<br>") + "</p>"))).as("page").isFalse();
  }

  private static Reading text(String words) {
    return new TextReader().read(TEXT.formatted(words));
  }

  private static Reading markdown(String words) {
    return new MarkdownReader().read(MARKDOWN.formatted(words));
  }

  private static Reading page(String words) {
    return new HtmlReader().read(PAGE.formatted(words));
  }

  private static boolean isHeld(Reading reading) {
    ReleaseLine line = reading.content().releaseLine();
    return (line != null && line.embargo())
        || reading.findings().stream()
            .filter(finding -> finding.level() == Finding.Level.ERROR)
            .anyMatch(finding -> finding.code().equals(UnreadEmbargo.CODE));
  }
}
