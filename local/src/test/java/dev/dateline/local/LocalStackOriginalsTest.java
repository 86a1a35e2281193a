package dev.dateline.local;

import dev.dateline.release.Originals;
import dev.dateline.release.OriginalsContract;

class LocalStackOriginalsTest extends OriginalsContract {
  private final TestStorage storage = LocalStack.storage();

  @Override
  protected Originals originals() {
    return storage.production().originals();
  }
}
