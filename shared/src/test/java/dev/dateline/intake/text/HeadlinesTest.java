package dev.dateline.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeadlinesTest {
  private static String read(int width, String... lines) {
    Sheet sheet = Sheets.of(lines);
    for (int i = 0; i < sheet.size(); i++) {
      if (ReleaseLines.isReleaseLine(sheet.text(i))) {
        sheet.claim(i, Part.RELEASE_LINE);
      }
    }
    Headlines headlines = new Headlines(sheet);
    headlines.claim(sheet.size(), width);
    return headlines.headline() + " / " + headlines.subheadline();
  }

  @Test
  void readsHeadlineAndSubheadline() {
    assertThat(read(0, "Ferry Sails Again", "", "After a year in dock"))
        .isEqualTo("Ferry Sails Again / After a year in dock");
  }

  @Test
  void joinsAHeadlineThatWasBroken() {
    assertThat(read(0, "Ferry to the Outer Islands Sails Again After a", "Year in Dock"))
        .isEqualTo("Ferry to the Outer Islands Sails Again After a Year in Dock / null");
    assertThat(read(0, "Harbour Trust Opens Fourth Pier for Winter", "Ferries and Eel Boats"))
        .endsWith("Boats / null");
    assertThat(read(0, "FERRY TO THE ISLANDS SAILS AGAIN", "AFTER ONE YEAR"))
        .isEqualTo("FERRY TO THE ISLANDS SAILS AGAIN AFTER ONE YEAR / null");
    assertThat(
            read(
                72,
                "The ferry to the islands sails again, and its owner says that nobody",
                "Will miss it"))
        .endsWith("Will miss it / null");
  }

  @Test
  void keepsASubheadlineOnTheNextLineApart() {
    assertThat(read(0, "FERRY TO THE ISLANDS SAILS AGAIN", "Owner says that it is faster"))
        .isEqualTo("FERRY TO THE ISLANDS SAILS AGAIN / Owner says that it is faster");
  }

  @Test
  void takesTheFirstBelowTheReleaseLineForTheHeadline() {
    assertThat(read(0, "Harbour Office", "12 Quay Street", "FOR IMMEDIATE RELEASE", "Ferry Sails"))
        .isEqualTo("Ferry Sails / null");
  }

  @Test
  void takesTheFirstAboveTheReleaseLineWhereNoneIsBelow() {
    assertThat(read(0, "Ferry Sails Again", "FOR IMMEDIATE RELEASE"))
        .isEqualTo("Ferry Sails Again / null");
  }

  @Test
  void leavesALetterheadOut() {
    assertThat(read(0, "Harbour Trust", "", "Ferry to the islands sails again on Monday"))
        .isEqualTo("Ferry to the islands sails again on Monday / null");
  }

  @Test
  void takesOffMarkdownAndBullets() {
    assertThat(read(0, "# **Ferry Sails Again**", "", "• Faster than before"))
        .isEqualTo("Ferry Sails Again / Faster than before");
  }

  @Test
  void takesNoTextForAHeadline() {
    assertThat(read(0, "long ".repeat(110))).isEqualTo("null / null");
  }
}
