package dev.dateline.local;

import dev.dateline.release.ChangeLog;
import dev.dateline.release.ChangeLogContract;

class LocalStackChangeLogTest extends ChangeLogContract {
  private final TestStorage storage = LocalStack.storage();

  @Override
  protected ChangeLog log() {
    return storage.changeLog();
  }
}
