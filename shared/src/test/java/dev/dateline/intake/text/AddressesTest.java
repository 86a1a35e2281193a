package dev.dateline.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tel. 954 55 01 23 / 655 501 234|954 55 01 23;655 501 234",
        "+34 954 55 01 23 / +34 655 501 234|+34 954 55 01 23;+34 655 501 234",
        "020 7946 0000/07700 900123|020 7946 0000;07700 900123",
        "Telefon: 0681 / 302-1234|0681 / 302-1234",
        "Tel.: (0681) 302-1234 / 5678|(0681) 302-1234 / 5678",
        "202-555-0104|202-555-0104",
      })
  void tellsTwoNumbersFromOneWithAStroke(String line, String numbers) {
    assertThat(Addresses.in(line).phones())
        .extracting(Object::toString)
        .isEqualTo(List.of(numbers.split(";")));
  }
}
