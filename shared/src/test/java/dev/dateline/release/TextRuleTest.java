package dev.dateline.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRuleTest {
  private static final TextRule LINE = TextRule.line(20);

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "\u00A0", "\u200B", "\u2060\u00AD \u200D", "\u3164", "\u2800 ", "\t"})
  void takesATextWithoutInkForABlank(String text) {
    assertThat(LINE.faultOf(text)).contains("must not be blank");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "\u200Ba", "…", "\u0646\u0645\u06CC\u200C\u062E", "\uD83D\uDEA2"})
  void takesWhatReadersSee(String text) {
    assertThat(LINE.faultOf(text)).isEmpty();
  }

  @Test
  void cutsWhatIsTooLongAndNoCharacterInTwo() {
    assertThat(LINE.beginningOf("x".repeat(20))).isEqualTo("x".repeat(20));
    assertThat(LINE.beginningOf("x".repeat(21))).isEqualTo("x".repeat(19) + "…");
    assertThat(LINE.beginningOf("x".repeat(18) + "\uD83D\uDEA2x")).isEqualTo("x".repeat(18) + "…");
  }

  @Test
  void countsToTheLongest() {
    assertThat(LINE.faultOf("x".repeat(20))).isEmpty();
    assertThat(LINE.faultOf("x".repeat(21))).contains("has 21 characters; at most 20 are taken");
  }
}
