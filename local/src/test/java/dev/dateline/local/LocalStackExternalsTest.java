package dev.dateline.local;

import dev.dateline.release.Releases;
import dev.dateline.webhook.Externals;
import dev.dateline.webhook.ExternalsContract;

class LocalStackExternalsTest extends ExternalsContract {
  private final TestStorage storage = LocalStack.storage();

  @Override
  protected Externals externals() {
    return storage.production().externals();
  }

  @Override
  protected Releases releases() {
    return storage.production().releases();
  }
}
