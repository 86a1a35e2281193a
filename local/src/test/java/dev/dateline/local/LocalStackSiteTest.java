package dev.dateline.local;

import dev.dateline.release.Site;
import dev.dateline.release.SiteContract;

class LocalStackSiteTest extends SiteContract {
  private final TestStorage storage = LocalStack.storage();

  @Override
  protected Site site() {
    return storage.site();
  }
}
