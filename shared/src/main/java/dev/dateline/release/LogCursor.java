package dev.dateline.release;

import java.util.List;

/**
 * Where a walk through a log goes on; opaque to clients, and good for as long as the log is there.
 *
 * @param sequence of the change that it stands behind; 0 at the beginning
 * @param mark of that change: in a log that was begun anew another one has this number
 */
record LogCursor(long sequence, String mark) {
  static final LogCursor START = new LogCursor(0, "start");

  /** No newsroom does so much. */
  private static final long LARGEST = 1_000_000_000_000L;

  static LogCursor behind(NumberedChange change) {
    return new LogCursor(
        change.sequence(),
        SealedText.digest(
            "%s %d %s".formatted(change.release(), change.step().version(), change.step().at())));
  }

  /** Writes a cursor that only the log of this name takes. */
  String write(String log) {
    return SealedText.of(sequence + "." + mark, log);
  }

  /**
   * Reads what {@link #write} wrote for the same log.
   *
   * @throws ReleaseFailure.InvalidQuestion for anything else
   */
  static LogCursor read(String text, String log) {
    try {
      String[] parts = SealedText.partsOf(text);
      LogCursor cursor = new LogCursor(Long.parseLong(parts[0]), parts[1]);
      boolean possible = cursor.sequence() >= 0 && cursor.sequence() <= LARGEST;
      if (possible && cursor.write(log).equals(text)) {
        return cursor;
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      ReleaseFailure.InvalidQuestion failure = invalid();
      failure.initCause(e);
      throw failure;
    }
    throw invalid();
  }

  private static ReleaseFailure.InvalidQuestion invalid() {
    return failure(
        "is not of this log; take it from 'next' unchanged, keep release and actor as they were, and"
            + " use a key that sees as much as the one that got it, since the changes that readers"
            + " may know have numbers of their own. Or begin without one");
  }

  /** What the cursor stands behind is not there: the newsroom was restored. */
  static ReleaseFailure.InvalidQuestion ofAnotherLog() {
    return failure(
        "is of a log that is no more, since the newsroom was restored; begin without one, and what"
            + " you have is brought in line");
  }

  private static ReleaseFailure.InvalidQuestion failure(String detail) {
    return new ReleaseFailure.InvalidQuestion(List.of(new Fault("cursor", detail)));
  }
}
