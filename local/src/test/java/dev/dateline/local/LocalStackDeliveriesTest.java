package dev.dateline.local;

import dev.dateline.webhook.Deliveries;
import dev.dateline.webhook.DeliveriesContract;

class LocalStackDeliveriesTest extends DeliveriesContract {
  private final TestStorage storage = LocalStack.storage();

  @Override
  protected Deliveries deliveries() {
    return storage.production().deliveries();
  }
}
