package dev.dateline.release;

class InMemoryReleasesTest extends ReleasesContract {
  private final InMemoryReleases releases = new InMemoryReleases();

  @Override
  protected Releases releases() {
    return releases;
  }

  @Override
  protected Receipts receipts() {
    return releases;
  }
}
