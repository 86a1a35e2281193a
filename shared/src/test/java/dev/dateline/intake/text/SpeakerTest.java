package dev.dateline.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpeakerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Ines Brandvold; Ines Brandvold; none",
        "Ines Brandvold, harbour master; Ines Brandvold; harbour master",
        "**Ines Brandvold, Head of the Harbour (HH)**; Ines Brandvold; Head of the Harbour (HH)",
        "Ines Brandvold, Jr., harbour master of Skagen, who was there; Ines Brandvold, Jr.; harbour master of Skagen",
        "Harbour Trust President Ines Brandvold; Ines Brandvold; Harbour Trust President",
        "the mayor, Ines Brandvold; Ines Brandvold; mayor",
        "Chief of Staff Ines Brandvold; Ines Brandvold; Chief of Staff",
        "fisheries biologist Ines Brandvold; Ines Brandvold; fisheries biologist",
        "la alcaldesa de Riofrío, Inés Brandvold; Inés Brandvold; alcaldesa de Riofrío",
        "Bürgermeisterin Ines Brandvold; Ines Brandvold; Bürgermeisterin",
        "Dr. Ines Brandvold, Leiterin der Klinik; Dr. Ines Brandvold; Leiterin der Klinik",
        "Ines Brandvold agrees with the plan; Ines Brandvold; none",
        "Ines Brandvold, CEO, in a statement; Ines Brandvold; CEO"
      })
  void readsNameAndTitle(String phrase, String name, String title) {
    Speaker speaker = Speaker.of(phrase).orElseThrow();
    assertThat(speaker.name()).isEqualTo(name);
    assertThat(speaker.title() == null ? "none" : speaker.title()).isEqualTo(title);
  }

  @ParameterizedTest
  @ValueSource(strings = {"the company", "The letter", "it", "in a statement", ""})
  void readsNobodyWhereNobodyIsNamed(String phrase) {
    assertThat(Speaker.of(phrase)).isEmpty();
  }
}
