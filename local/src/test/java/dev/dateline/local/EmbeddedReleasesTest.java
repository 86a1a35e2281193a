package dev.dateline.local;

import dev.dateline.release.Receipts;
import dev.dateline.release.Releases;
import dev.dateline.release.ReleasesContract;

class EmbeddedReleasesTest extends ReleasesContract {
  private final TestStorage storage = Embedded.storage();

  @Override
  protected Releases releases() {
    return storage.releases();
  }

  @Override
  protected Receipts receipts() {
    return storage.receipts();
  }
}
