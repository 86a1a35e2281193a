package dev.dateline.release;

class InMemoryOriginalsTest extends OriginalsContract {
  private final InMemoryOriginals originals = new InMemoryOriginals();

  @Override
  protected Originals originals() {
    return originals;
  }
}
