package dev.dateline.local;

class LocalStackCrashTest extends CrashContract {
  @Override
  TestStorage storage() {
    return LocalStack.storage();
  }

  /** The embedded stack tries all of them; here it would take most of an hour. */
  @Override
  int oneOf() {
    return FaultyCalls.Fault.values().length;
  }
}
