package dev.dateline.intake.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.intake.Reading;
import dev.dateline.release.Finding;
import dev.dateline.release.ReleaseFailure.InvalidRelease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextReaderTest {
  private final TextReader reader = new TextReader();

  @Test
  void takesOneLineForTheHeadline() {
    Reading reading = reader.read("Ferry Sails Again\n");
    assertThat(reading.content().headline()).isEqualTo("Ferry Sails Again");
    assertThat(reading.content().body()).isNull();
    assertThat(reading.findings()).extracting(Finding::code).contains("NO_BODY");
  }

  @Test
  void takesAHeadlineOf500CharactersAndNoLonger() {
    assertThat(reader.read("x".repeat(500)).content().headline()).hasSize(500);
    assertThatThrownBy(() -> reader.read("x".repeat(501))).isInstanceOf(InvalidRelease.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  \n\t\n ",
        "\uFEFF",
        "FOR IMMEDIATE RELEASE",
        "Press Release\n\nContact: Ines Brandvold, ines@harbour.example",
        "###",
        "\u0007"
      })
  void refusesATextWithoutAHeadline(String text) {
    assertThatThrownBy(() -> reader.read(text))
        .isInstanceOfSatisfying(
            InvalidRelease.class,
            e -> assertThat(e.faults().getFirst().place()).isEqualTo("#/headline"));
  }

  @Test
  void takesTheSubjectOfAMailWhereThereIsNoHeadline() {
    Reading reading =
        reader.read(
            "From: a@x.example\nSubject: Ferry Sails Again\n\nOSLO – The ferry sails on Monday. It is blue, as it was.");
    assertThat(reading.content().headline()).isEqualTo("Ferry Sails Again");
    assertThat(reading.content().body().value()).startsWith("The ferry");
  }

  @Test
  void saysThatTheLanguageIsNotClear() {
    assertThat(reader.read("Паром\n\nПаром снова пойдёт.").findings())
        .extracting(Finding::code)
        .contains("LANGUAGE");
  }

  @Test
  void namesWhatItLeavesOut() {
    Reading reading =
        reader.read(
            "Ferry Sails\n\nOSLO – The ferry sails on Monday. It is blue, as it was.\n\n###\n\nAll names are trademarks of their owners.");
    assertThat(reading.findings())
        .filteredOn(f -> f.code().equals("LEFT_OUT"))
        .singleElement()
        .satisfies(f -> assertThat(f.message()).contains("line 7", "trademarks"));
  }

  @Test
  void leavesASignatureOut() {
    Reading reading =
        reader.read(
            "Contact: Ines Brandvold, ines@harbour.example\n\nFerry Sails\n\nOSLO – The ferry sails on Monday. It is blue, as it was.\n\nInes Brandvold\n\nHarbour Agency\n\nOslo • Lima\n\nines@harbour.example\n\n@harbour");
    assertThat(reading.content().body().value()).endsWith("as it was.");
    assertThat(reading.content().contacts()).hasSize(1);
  }
}
