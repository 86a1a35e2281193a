package dev.dateline.release;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SideBySideTest {
  /** What comes after it may count on all having been done. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 40})
  void failsWithTheCallerIfThereIsNoMemoryForOne(int things) {
    assertThatThrownBy(
            () ->
                SideBySide.each(
                    Collections.nCopies(things, "file"),
                    thing -> {
                      throw new OutOfMemoryError("full");
                    }))
        .isInstanceOf(OutOfMemoryError.class);
  }
}
