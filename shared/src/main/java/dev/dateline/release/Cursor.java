package dev.dateline.release;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a walk through a list goes on; opaque to clients.
 *
 * @param bound when the walk began
 * @param last the position of the last release that was shown
 */
record Cursor(Instant bound, Position last) {

  String write(Filter filter) {
    String facts =
        "%d.%d.%s".formatted(bound.toEpochMilli(), last.instant().toEpochMilli(), last.id());
    return SealedText.of(facts, filter.canonical());
  }

  /**
   * Reads what {@link #write} wrote for the same filter.
   *
   * @throws ReleaseFailure.InvalidQuestion for anything else
   */
  static Cursor read(String text, Filter filter) {
    try {
      String[] parts = SealedText.partsOf(text);
      Instant bound = Instant.ofEpochMilli(Long.parseLong(parts[0]));
      Instant last = Instant.ofEpochMilli(Long.parseLong(parts[1]));
      Cursor cursor = new Cursor(bound, new Position(last, new ReleaseId(parts[2])));
      if (cursor.write(filter).equals(text)) {
        return cursor;
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
      throw invalid(e);
    }
    throw invalid(null);
  }

  private static ReleaseFailure.InvalidQuestion invalid(@Nullable Exception cause) {
    Fault fault =
        new Fault(
            "cursor",
            "is not of this list; take it from 'next' unchanged and keep status, from and to as"
                + " they were, or begin without one");
    ReleaseFailure.InvalidQuestion failure = new ReleaseFailure.InvalidQuestion(List.of(fault));
    if (cause != null) {
      failure.initCause(cause);
    }
    return failure;
  }
}
