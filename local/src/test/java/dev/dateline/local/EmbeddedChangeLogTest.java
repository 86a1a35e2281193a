package dev.dateline.local;

import dev.dateline.release.ChangeLog;
import dev.dateline.release.ChangeLogContract;

class EmbeddedChangeLogTest extends ChangeLogContract {
  private final TestStorage storage = Embedded.storage();

  @Override
  protected ChangeLog log() {
    return storage.changeLog();
  }
}
