package dev.dateline.local;

import dev.dateline.outgoing.Endpoints;
import dev.dateline.outgoing.EndpointsContract;
import dev.dateline.release.Receipts;

class LocalStackEndpointsTest extends EndpointsContract {
  private final TestStorage storage = LocalStack.storage();

  @Override
  protected Endpoints endpoints() {
    return storage.production().endpoints();
  }

  @Override
  protected Receipts receipts() {
    return storage.receipts();
  }
}
