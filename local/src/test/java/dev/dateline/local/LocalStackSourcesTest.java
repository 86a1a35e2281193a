package dev.dateline.local;

import dev.dateline.release.Receipts;
import dev.dateline.webhook.Sources;
import dev.dateline.webhook.SourcesContract;

class LocalStackSourcesTest extends SourcesContract {
  private final TestStorage storage = LocalStack.storage();

  @Override
  protected Sources sources() {
    return storage.production().sources();
  }

  @Override
  protected Receipts receipts() {
    return storage.receipts();
  }
}
