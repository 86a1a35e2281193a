package dev.dateline.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeadTest {
  private static Head.End find(String... lines) {
    return new Head(Sheets.of(lines), new Findings()).find();
  }

  @Test
  void endsAtTheDateline() {
    Head.End end =
        find("Ferry Sails", "OSLO – The ferry sails on Monday. It is blue, as it was.", "More.");
    assertThat(end.dateline().place()).isEqualTo("OSLO");
    assertThat(end.textBegins()).isEqualTo(2);
  }

  @Test
  void endsWithTheFirstProseWhereThereIsNoDateline() {
    Head.End end =
        find(
            "Ferry Sails",
            "",
            "Faster than before",
            "",
            "The ferry sails on Monday, said its owner.");
    assertThat(end.dateline()).isNull();
    assertThat(end.textBegins()).isEqualTo(4);
  }

  @Test
  void endsWithTheQuestionsOfAnAdvisory() {
    assertThat(find("Ferry Sails", "", "What: a ferry", "When: Monday").textBegins()).isEqualTo(2);
  }

  @Test
  void looksForTheHeadlineBelowADatelineThatComesFirst() {
    Head.End end =
        find(
            "Kiel, 4. Mai 2026",
            "",
            "Fähre fährt wieder",
            "",
            "Die Fähre fährt am Montag, sagte der Eigner.");
    assertThat(end.dateline().place()).isEqualTo("Kiel");
    assertThat(end.textBegins()).isEqualTo(4);
  }
}
