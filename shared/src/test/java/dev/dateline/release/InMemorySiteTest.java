package dev.dateline.release;

class InMemorySiteTest extends SiteContract {
  private final InMemorySite site = new InMemorySite();

  @Override
  protected Site site() {
    return site;
  }

  @Override
  protected void keep(Source source) {}

  @Override
  protected String at(ReleaseFile file) {
    return site.files().get(file.path());
  }
}
