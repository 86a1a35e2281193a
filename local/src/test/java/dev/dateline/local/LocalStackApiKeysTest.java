package dev.dateline.local;

import dev.dateline.newsroom.ApiKeys;
import dev.dateline.release.ApiKeysContract;
import dev.dateline.release.KeyRing;
import dev.dateline.release.Receipts;

class LocalStackApiKeysTest extends ApiKeysContract {
  private final TestStorage storage = LocalStack.storage();

  @Override
  protected ApiKeys keys() {
    return storage.keys();
  }

  @Override
  protected KeyRing ring() {
    return storage.production().keyRing();
  }

  @Override
  protected Receipts receipts() {
    return storage.receipts();
  }
}
