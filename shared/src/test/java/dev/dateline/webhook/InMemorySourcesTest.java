package dev.dateline.webhook;

import dev.dateline.release.InMemoryReleases;
import dev.dateline.release.Receipts;

class InMemorySourcesTest extends SourcesContract {
  private final InMemoryReleases receipts = new InMemoryReleases();
  private final InMemorySources sources = new InMemorySources(receipts);

  @Override
  protected Sources sources() {
    return sources;
  }

  @Override
  protected Receipts receipts() {
    return receipts;
  }
}
