package dev.dateline.local;

import dev.dateline.release.Originals;
import dev.dateline.release.OriginalsContract;

class EmbeddedOriginalsTest extends OriginalsContract {
  private final TestStorage storage = Embedded.storage();

  @Override
  protected Originals originals() {
    return storage.production().originals();
  }
}
