package dev.dateline.local;

class LocalStackCrashTest extends CrashContract {
  @Override
  TestStorage storage() {
    return LocalStack.storage();
  }
}
