package dev.dateline.local;

import dev.dateline.release.Shelves;
import dev.dateline.release.ShelvesContract;

class EmbeddedShelvesTest extends ShelvesContract {
  private final TestStorage storage = Embedded.storage();

  @Override
  protected Shelves shelves() {
    return storage.shelves();
  }
}
