package dev.dateline.webhook;

class InMemoryExternalsTest extends ExternalsContract {
  private final InMemoryExternals externals = new InMemoryExternals();

  @Override
  protected Externals externals() {
    return externals;
  }
}
