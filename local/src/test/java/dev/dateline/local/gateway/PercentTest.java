package dev.dateline.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PercentTest {

  @ParameterizedTest
  @CsvSource({
    "/capture/plain, /capture/plain",
    "/capture/space%20value, /capture/space value",
    "/capture/question%3Fvalue, /capture/question",
    "/capture/hash%23value, /capture/hash#value",
    "/capture/slash%2Fvalue, /capture/slash/value",
    "/capture/unicode-%CE%BB-%E4%B8%96%E7%95%8C, /capture/unicode-λ-世界",
    "/capture/literal%252Fvalue, /capture/literal/value",
    "/capture/literal%253Fvalue, /capture/literal?value",
    "/capture/literal%2525value, /capture/literal%value"
  })
  void decodesPathsAsRecordedOnAws(String sent, String recorded) {
    assertThat(Percent.rawPath(sent)).contains(recorded);
  }

  @Test
  void refusesAPercentSignThatAwsRefuses() {
    assertThat(Percent.rawPath("/capture/percent%25done")).isEmpty();
  }
}
