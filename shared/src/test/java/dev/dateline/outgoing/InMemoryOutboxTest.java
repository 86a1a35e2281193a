package dev.dateline.outgoing;

class InMemoryOutboxTest extends OutboxContract {
  private final InMemoryOutbox outbox = new InMemoryOutbox();

  @Override
  protected Outbox outbox() {
    return outbox;
  }
}
