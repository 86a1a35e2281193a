package dev.dateline.local;

import dev.dateline.release.Previews;
import dev.dateline.release.PreviewsContract;
import dev.dateline.release.Receipts;
import dev.dateline.release.Releases;

class EmbeddedPreviewsTest extends PreviewsContract {
  private final TestStorage storage = Embedded.storage();

  @Override
  protected Previews previews() {
    return storage.previews();
  }

  @Override
  protected Releases releases() {
    return storage.releases();
  }

  @Override
  protected Receipts receipts() {
    return storage.receipts();
  }
}
