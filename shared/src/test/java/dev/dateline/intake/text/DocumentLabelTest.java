package dev.dateline.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.release.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentLabelTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Press Release",
        "PRESS RELEASE:",
        "**NEWS RELEASE**",
        "Pressemitteilung Nr. 17/2026",
        "COMMUNIQUÉ DE PRESSE",
        "Nota de prensa",
        "P R E S S  R E L E A S E",
        "MEDIA ADVISORY",
        "Medienmitteilung"
      })
  void knowsALabel(String line) {
    assertThat(DocumentLabel.is(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Press Release Wins Prize",
        "News of the Ferry",
        "Release the Eels",
        "MEDIA ADVISORY – FERRY SAILS",
        ""
      })
  void knowsAHeadline(String line) {
    assertThat(DocumentLabel.is(line)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "MEDIA ADVISORY; ADVISORY", "Media Advisory: Ferry Sails; ADVISORY",
            "Photo opportunity; ADVISORY", "Presseeinladung; ADVISORY",
        "Media Alert; ALERT", "STATEMENT; STATEMENT",
            "Statement by the Harbour Master on Eels; STATEMENT",
            "Joint statement on eels; STATEMENT",
        "Press Release; RELEASE", "Advisory Board Meets; RELEASE",
            "Statement Piece Sells Well; RELEASE"
      })
  void namesTheKind(String line, Kind kind) {
    assertThat(DocumentLabel.kind(line)).isEqualTo(kind);
  }
}
