package dev.dateline.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageFurnitureTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Page 2 of 3",
        "- 2 -",
        "-more-",
        "(more)",
        "– mehr –",
        "Seite 2 von 4",
        "page 2/3"
      })
  void claimsPageNumbersAndTurns(String line) {
    Sheet sheet = Sheets.of("The ferry sails", line, "on Monday.");
    PageFurniture.claim(sheet);
    assertThat(sheet.part(1)).isEqualTo(Part.PAGE_FURNITURE);
  }

  @Test
  void claimsWhatStandsOnEveryPage() {
    Sheet sheet =
        Sheets.of(
            "Harbour House · 12 Quay Street · page 1",
            "The ferry sails.",
            "Harbour House · 12 Quay Street · page 2");
    PageFurniture.claim(sheet);
    assertThat(Sheets.parts(sheet))
        .containsExactly(Part.PAGE_FURNITURE, Part.FREE, Part.PAGE_FURNITURE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We sail at 9 and at 10.",
        "MEDIA ADVISORY",
        "For Immediate Release",
        "More",
        "-30-"
      })
  void leavesWhatAnAuthorMayWriteTwice(String line) {
    Sheet sheet = Sheets.of(line, "x", line);
    PageFurniture.claim(sheet);
    assertThat(sheet.isFree(0)).isTrue();
  }
}
