package dev.dateline.local;

import dev.dateline.release.Site;
import dev.dateline.release.SiteContract;

class EmbeddedSiteTest extends SiteContract {
  private final TestStorage storage = Embedded.storage();

  @Override
  protected Site site() {
    return storage.site();
  }
}
