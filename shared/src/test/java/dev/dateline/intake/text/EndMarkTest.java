package dev.dateline.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndMarkTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "#",
        "# #",
        "###",
        "# # #",
        "#####",
        "-30-",
        "– 30 –",
        "-- 30 --",
        "ENDS",
        "Ends",
        "-END-",
        "– Ende –",
        "ENDE",
        "- Fin -",
        "FIN",
        "* * *",
        "***",
        "xxx"
      })
  void knowsTheMark(String line) {
    assertThat(EndMark.is(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"30", "# Title", "The end", "End", "---", "Finale", "*", "-3-", "##x", ""})
  void knowsWhatIsNone(String line) {
    assertThat(EndMark.is(line)).isFalse();
  }

  @Test
  void takesAsterisksOnlyBelowTheText() {
    Sheet between = Sheets.of("One two three.", "* * *", "Four five six.");
    assertThat(EndMark.claim(between, 0)).isEqualTo(between.size());
    assertThat(EndMark.claim(Sheets.of("One two three four.", "* * *", "Five"), 0)).isEqualTo(1);
  }

  @Test
  void takesTheFirstOfTwo() {
    assertThat(EndMark.claim(Sheets.of("Text", "###", "About us", "###"), 0)).isEqualTo(1);
  }
}
