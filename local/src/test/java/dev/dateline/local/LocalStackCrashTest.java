package dev.dateline.local;

class LocalStackCrashTest extends CrashContract {
  @Override
  TestStorage storage() {
    return LocalStack.storage();
  }

  /** The embedded stack tries all of them; here they take a quarter of an hour. */
  @Override
  int oneOf() {
    return FaultyCalls.Fault.values().length;
  }
}
