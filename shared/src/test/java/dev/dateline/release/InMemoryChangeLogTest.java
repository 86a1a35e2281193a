package dev.dateline.release;

class InMemoryChangeLogTest extends ChangeLogContract {
  private final InMemoryChangeLog log = new InMemoryChangeLog();

  @Override
  protected ChangeLog log() {
    return log;
  }
}
