package dev.dateline.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.concurrent.atomic.AtomicInteger;
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

  @ParameterizedTest
  @ValueSource(ints = {33, 100})
  void beginsNoFurtherOneAfterAFailure(int things) {
    AtomicInteger begun = new AtomicInteger();

    assertThatThrownBy(
            () ->
                SideBySide.each(
                    Collections.nCopies(things, "file"),
                    thing -> {
                      begun.incrementAndGet();
                      throw new IllegalStateException("no such file");
                    }))
        .isInstanceOf(IllegalStateException.class);
    // As many as are done at once may have begun before the first has failed.
    assertThat(begun).hasValueLessThanOrEqualTo(32);
  }
}
