package dev.dateline.local.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PublicKeyTest {

  @Test
  void liesBelowTheOriginPath() {
    assertThat(PublicKey.of("/public", "/demo/2026/a-b.json"))
        .contains("public/demo/2026/a-b.json");
    assertThat(PublicKey.of("/public", "/demo/%C3%A4")).contains("public/demo/ä");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../private/original/x",
        "/demo/../../private/x",
        "/./demo",
        "/%2e%2e/private/x",
        "/%2e%2e%2fprivate/x",
        "/..%2Fprivate/x",
        "/..%5Cprivate/x",
        "/..\\private",
        "/%252e%252e/private/x",
        "/%252e%252e%252fprivate",
        "//private/x",
        "/demo//x",
        "/demo%00.html",
        "/demo%0d%0aX",
        "/%c0%ae%c0%ae/private",
        "/%zz",
        "/%2",
        "private/x",
        ""
      })
  void neverLeavesIt(String path) {
    assertThat(PublicKey.of("/public", path)).isEmpty();
  }
}
