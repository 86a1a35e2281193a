package dev.dateline.local;

import dev.dateline.webhook.Deliveries;
import dev.dateline.webhook.DeliveriesContract;

class EmbeddedDeliveriesTest extends DeliveriesContract {
  private final TestStorage storage = Embedded.storage();

  @Override
  protected Deliveries deliveries() {
    return storage.production().deliveries();
  }
}
