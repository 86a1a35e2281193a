package dev.dateline.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandingParagraphTest {
  private static final String BEGINNING =
      "Eel Works opens a shop. The Skagen Eel Works said on Monday that Skagen is open.";

  @Test
  void tellsWhoItIsAbout() {
    assertThat(
            StandingParagraph.about(
                "Eel Works is a smokehouse in Skagen, founded in 1902 by two sisters.", BEGINNING))
        .contains("Eel Works");
    assertThat(
            StandingParagraph.about(
                "The Eel Works (EW) is one of the leading smokehouses of the north coast.",
                BEGINNING))
        .contains("Eel Works");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Eel Works is a smokehouse.",
        "Eel Works is a place where people meet on Sundays to smoke and to talk about eels.",
        "Pier Works is a smokehouse in Skagen, founded in 1902 by two sisters of the town.",
        "Skagen is a town founded in 1413 by fishermen who had come there from the south.",
        "The shop is open from Monday; it was founded as a school for boys and girls of the town."
      })
  void leavesTheTextAlone(String paragraph) {
    assertThat(StandingParagraph.about(paragraph, BEGINNING)).isEmpty();
  }
}
