package dev.dateline.release;

class InMemoryPreviewsTest extends PreviewsContract {
  private final InMemoryReleases releases = new InMemoryReleases();
  private final InMemoryPreviews previews = new InMemoryPreviews(releases);

  @Override
  protected Previews previews() {
    return previews;
  }

  @Override
  protected Releases releases() {
    return releases;
  }

  @Override
  protected Receipts receipts() {
    return releases;
  }
}
