package dev.dateline.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactCardTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ines Brandvold",
        "INES BRANDVOLD",
        "Dr. Ines van der Brandvold",
        "Ines B. Brandvold",
        "Yann Le Brandvold",
        "Ana-Maria O’Brandvold",
        "Ines Brandvold Jr."
      })
  void tellsANameByItsForm(String text) {
    assertThat(ContactCard.isName(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ines",
        "Press Officer",
        "Harbour Office",
        "Director of Communications",
        "Public Relations",
        "555-0104",
        "the harbour",
        "Ines Brandvold sails.",
        "City of Brandvold"
      })
  void tellsWhatIsNoName(String text) {
    assertThat(ContactCard.isName(text)).isFalse();
  }
}
