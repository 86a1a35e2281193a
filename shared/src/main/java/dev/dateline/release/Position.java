package dev.dateline.release;

import java.time.Instant;
import java.util.Comparator;

/** Where a release stands in a list: by an instant in milliseconds, then by its id. */
public record Position(Instant instant, ReleaseId id) implements Comparable<Position> {
  private static final Comparator<Position> ORDER =
      Comparator.comparing(Position::instant).thenComparing(position -> position.id().value());

  @Override
  public int compareTo(Position other) {
    return ORDER.compare(this, other);
  }
}
