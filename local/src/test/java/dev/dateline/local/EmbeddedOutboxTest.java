package dev.dateline.local;

import dev.dateline.outgoing.Outbox;
import dev.dateline.outgoing.OutboxContract;

class EmbeddedOutboxTest extends OutboxContract {
  private final TestStorage storage = Embedded.storage();

  @Override
  protected Outbox outbox() {
    return storage.production().outbox();
  }
}
