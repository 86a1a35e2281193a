package dev.dateline.local;

import dev.dateline.release.Shelves;
import dev.dateline.release.ShelvesContract;

class LocalStackShelvesTest extends ShelvesContract {
  private final TestStorage storage = LocalStack.storage();

  @Override
  protected Shelves shelves() {
    return storage.shelves();
  }
}
