package dev.dateline.local;

import dev.dateline.webhook.Externals;
import dev.dateline.webhook.ExternalsContract;

class LocalStackExternalsTest extends ExternalsContract {
  private final TestStorage storage = LocalStack.storage();

  @Override
  protected Externals externals() {
    return storage.production().externals();
  }
}
