package dev.dateline.local;

import dev.dateline.release.ReleaseFile;
import dev.dateline.release.Site;
import dev.dateline.release.SiteContract;
import dev.dateline.release.Source;

class LocalStackSiteTest extends SiteContract {
  private final TestStorage storage = LocalStack.storage();

  @Override
  protected Site site() {
    return storage.site();
  }

  @Override
  protected void keep(Source source) {
    storage.production().uploads().keep(source);
  }

  @Override
  protected String at(ReleaseFile file) {
    return storage.fileAt(file);
  }
}
