package dev.dateline.local;

class EmbeddedCrashTest extends CrashContract {
  @Override
  TestStorage storage() {
    return Embedded.storage();
  }
}
