package dev.dateline.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What every store of originals does. */
public abstract class OriginalsContract {
  protected abstract Originals originals();

  @Test
  void findsTheVeryBytesUnderTheirHash() {
    Source source = new Source(new byte[] {0, (byte) 0xff, 13, 10}, "text/plain");

    originals().keep(source);
    originals().keep(source);

    assertThat(originals().find(source.original().sha256()).orElseThrow())
        .isEqualTo(source.bytes());
  }

  @Test
  void findsNothingThatWasNotKept() {
    assertThat(originals().find("0".repeat(64))).isEmpty();
  }
}
