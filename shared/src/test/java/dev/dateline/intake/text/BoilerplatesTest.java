package dev.dateline.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.release.Boilerplate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoilerplatesTest {
  private List<Boilerplate> read(String... lines) {
    Sheet sheet = Sheets.of(lines);
    Boilerplates boilerplates = new Boilerplates(sheet, new Findings(), 0);
    boilerplates.claim(0);
    return boilerplates.list();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "About Harbour Trust; Harbour Trust",
        "ABOUT HARBOUR TRUST; HARBOUR TRUST",
        "**About Harbour Trust:**; Harbour Trust",
        "About Harbour Trust, Inc.; Harbour Trust, Inc.",
        "About Harbour Trust (Nasdaq: HBRT); Harbour Trust",
        "À propos de la Fondation Harbour; la Fondation Harbour",
        "À propos d’Harbour; Harbour",
        "Über Harbour; Harbour",
        "Acerca de Harbour; Harbour",
        "Sobre Harbour; Harbour"
      })
  void readsTheTextBelowAHeading(String heading, String about) {
    assertThat(read(heading, "Harbour Trust keeps the piers and the lamps in order."))
        .containsExactly(
            new Boilerplate(about, "Harbour Trust keeps the piers and the lamps in order."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "About Harbour Trust: The trust keeps the piers. It has done so since 1902 and will go on.; Harbour Trust; The trust",
        "ABOUT HARBOUR TRUST The trust keeps the piers. It has done so since 1902 and will go on.; HARBOUR TRUST; The trust",
        "About Harbour Trust Harbour Trust keeps the piers. It has done so since 1902 and will.; Harbour Trust; Harbour Trust",
        "About Harbour Trust – The trust keeps the piers. It has done so since 1902 and will.; Harbour Trust; The trust",
        "About Harbour Trust (NYSE: HBR) Harbours are kept by the trust. It has done so since 1902.; Harbour Trust; Harbours are"
      })
  void readsHeadingAndTextOnOneLine(String line, String about, String begins) {
    assertThat(read(line))
        .hasSize(1)
        .first()
        .satisfies(
            read -> {
              assertThat(read.about()).isEqualTo(about);
              assertThat(read.text()).startsWith(begins);
            });
  }

  @Test
  void readsMoreThanOneAndMoreThanOneParagraph() {
    List<Boilerplate> read =
        read(
            "About Harbour Trust",
            "Harbour Trust keeps piers.",
            "",
            "It was founded in 1902 by two sisters from the island.",
            "",
            "About Eel Works",
            "Eel Works smokes eels.");
    assertThat(read).extracting(Boilerplate::about).containsExactly("Harbour Trust", "Eel Works");
    assertThat(read.getFirst().text())
        .isEqualTo(
            "Harbour Trust keeps piers.\n\nIt was founded in 1902 by two sisters from the island.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "About 300 people came to the pier. They stayed for an hour, and some of them for the night.",
        "About half of the eels were sold. The others were not, and will be sold next week.",
        "About the weather, nobody agreed."
      })
  void takesNoSentenceForAHeading(String line) {
    assertThat(read(line, "The pier stayed open.")).isEmpty();
  }
}
