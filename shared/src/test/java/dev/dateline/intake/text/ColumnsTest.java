package dev.dateline.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {
  private static List<String> read(String... lines) {
    return Columns.apart(SourceLines.of(String.join("\n", lines), new Findings())).stream()
        .map(Line::text)
        .toList();
  }

  @Test
  void putsTheRightColumnBelowTheLeft() {
    assertThat(
            read(
                "Contact:      FOR IMMEDIATE RELEASE",
                "Ines Brandvold\tMay 4, 2026",
                "Ferry Sails"))
        .containsExactly(
            "Contact:",
            "Ines Brandvold",
            "",
            "FOR IMMEDIATE RELEASE",
            "May 4, 2026",
            "",
            "Ferry Sails");
  }

  @Test
  void leavesATableOfTheTextAlone() {
    assertThat(read("Piers      4", "Lamps      12"))
        .containsExactly("Piers      4", "Lamps      12");
  }
}
