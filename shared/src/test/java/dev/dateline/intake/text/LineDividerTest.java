package dev.dateline.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineDividerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "May 4, 2026 Contact: Ines Brandvold; Contact: Ines Brandvold",
        "For Immediate Release: Ferry to the Islands Sails Again; Ferry to the Islands Sails Again",
        "FOR IMMEDIATE RELEASE – Media contact: Ines Brandvold; Media contact: Ines Brandvold",
        "FOR IMMEDIATE RELEASE    May 4, 2026; May 4, 2026",
        "NEWS RELEASE | May 4, 2026; May 4, 2026"
      })
  void dividesWhatIsTwoThings(String line, String second) {
    assertThat(line.substring(LineDivider.offset(line)).strip()).isEqualTo(second);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FOR IMMEDIATE RELEASE: Monday, May 4, 2026",
        "Press contact: Ines Brandvold, contact: 555-010-4477",
        "Ferry Sails    Again",
        "Ferry | Islands",
        "EMBARGOED UNTIL 9 A.M. ET, MAY 4, 2026"
      })
  void leavesOneThingWhole(String line) {
    assertThat(LineDivider.offset(line)).isZero();
  }

  @Test
  void makesParagraphsOfOneLongLine() {
    String line = "Ferry Sails  " + "The ferry sails. ".repeat(60) + " The end.";
    assertThat(LineDivider.paragraphsOfOneLine(SourceLines.of(line, new Findings())))
        .filteredOn(l -> !l.isBlank())
        .hasSize(3);
  }
}
