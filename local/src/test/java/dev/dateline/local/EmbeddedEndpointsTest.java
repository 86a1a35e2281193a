package dev.dateline.local;

import dev.dateline.outgoing.Endpoints;
import dev.dateline.outgoing.EndpointsContract;
import dev.dateline.release.Receipts;

class EmbeddedEndpointsTest extends EndpointsContract {
  private final TestStorage storage = Embedded.storage();

  @Override
  protected Endpoints endpoints() {
    return storage.production().endpoints();
  }

  @Override
  protected Receipts receipts() {
    return storage.receipts();
  }
}
