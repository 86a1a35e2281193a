package dev.dateline.release;

class InMemorySiteTest extends SiteContract {
  private final InMemorySite site = new InMemorySite();

  @Override
  protected Site site() {
    return site;
  }
}
