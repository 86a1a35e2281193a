package dev.dateline.local;

import dev.dateline.outgoing.Outbox;
import dev.dateline.outgoing.OutboxContract;

class LocalStackOutboxTest extends OutboxContract {
  private final TestStorage storage = LocalStack.storage();

  @Override
  protected Outbox outbox() {
    return storage.production().outbox();
  }
}
