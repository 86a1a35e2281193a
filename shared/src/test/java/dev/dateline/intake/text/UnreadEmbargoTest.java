package dev.dateline.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.release.Examples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadEmbargoTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Fares stay < 5 kroner\nPlease hold until Tuesday.\nboats stay > 3",
        "<Harbour Press\r\nPlease hold until Tuesday.\r\n>",
        "<p\u2028Please hold until Tuesday.\u2028>",
        "<EMBARGOED UNTIL TUESDAY>",
        "<p>Please hold until Tuesday.</p>",
        "The ferries sail again.<br>Please hold until Tuesday.<br>They cost nothing."
      })
  void hearsALineAmongAngleBrackets(String source) {
    assertThat(UnreadEmbargo.in(source, Examples.content("Ferries Sail Again"))).isPresent();
  }
}
