package dev.dateline.release;

import dev.dateline.newsroom.ApiKeys;

class InMemoryApiKeysTest extends ApiKeysContract {
  private final InMemoryReleases receipts = new InMemoryReleases();
  private final InMemoryApiKeys keys = new InMemoryApiKeys(receipts);

  @Override
  protected ApiKeys keys() {
    return keys;
  }

  @Override
  protected KeyRing ring() {
    return keys;
  }

  @Override
  protected Receipts receipts() {
    return receipts;
  }
}
