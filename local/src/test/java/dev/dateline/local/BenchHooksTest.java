package dev.dateline.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class BenchHooksTest {

  @Test
  void makesPagesWhereThatIsAskedForAndDraftsElse() throws Exception {
    assertThat(BenchHooks.publishing("--template", "other.yaml")).isFalse();
    assertThat(BenchHooks.publishing("--template", "other.yaml", "--publish")).isTrue();
  }

  @Test
  void refusesAnotherOption() {
    assertThatThrownBy(() -> BenchHooks.publishing("--template", "other.yaml", "--print", "3"))
        .isInstanceOf(StartFailure.class)
        .hasMessage("bench hooks takes --publish, not --print 3");
  }
}
