package dev.dateline.release;

class InMemoryShelvesTest extends ShelvesContract {
  private final Shelves shelves = new InMemoryShelves();

  @Override
  protected Shelves shelves() {
    return shelves;
  }
}
