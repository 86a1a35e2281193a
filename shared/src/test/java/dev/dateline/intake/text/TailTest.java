package dev.dateline.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TailTest {
  private final Findings findings = new Findings();

  private Sheet signature(String... lines) {
    Sheet sheet = Sheets.of(lines);
    new Tail(sheet, new Contacts(sheet, findings)).claimSignature(0, sheet.size());
    return sheet;
  }

  @Test
  void takesAnUnknownNameBelowTheTextForAContact() {
    Sheet sheet =
        signature(
            "The ferry sails.",
            "",
            "Ines Brandvold",
            "Press Officer",
            "ines@harbour.example",
            "Oslo • Lima");
    assertThat(Sheets.parts(sheet))
        .containsExactly(
            Part.FREE, Part.FREE, Part.CONTACT, Part.CONTACT, Part.CONTACT, Part.SIGNATURE);
  }

  @Test
  void leavesShortLinesOfTheTextThatHaveNoAddress() {
    assertThat(Sheets.parts(signature("The ferry sails to:", "Oslo", "Lima")))
        .containsOnly(Part.FREE);
    assertThat(Sheets.parts(signature("Book here:", "• www.ferry.example", "• 555-010-4477")))
        .containsOnly(Part.FREE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SOURCE Eel Works",
        "Source: Eel Works",
        "---",
        "View original content: https://x.example",
        "© 2026 Eel Works",
        "Original-Content von: Eel Works, übermittelt"
      })
  void leavesTheFooterOfAWireOut(String line) {
    Sheet sheet = Sheets.of("The ferry sails.", "", line);
    new Tail(sheet, new Contacts(sheet, findings)).claimFooter(0, sheet.size());
    assertThat(sheet.part(2)).isEqualTo(Part.LEFT_OUT);
  }
}
