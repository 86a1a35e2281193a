package dev.dateline.webhook;

import dev.dateline.newsroom.NewsroomName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The deliveries of all sources, each for 30 days. */
public interface Deliveries {
  /** How long a delivery is kept, and with it what came before is known. */
  Duration KEPT = Duration.ofDays(30);

  /** Where a delivery stands in a list. */
  record Position(Instant receivedAt, DeliveryId id) {}

  /**
   * A delivery in short.
   *
   * @param attempt how many times it was to be acted on
   * @param outcome null until it was acted on
   */
  record Line(Position position, int attempt, Delivery.@Nullable Outcome outcome) {
    public static Line of(Delivery delivery) {
      return new Line(
          new Position(delivery.receivedAt(), delivery.key().id()),
          delivery.attempt(),
          delivery.outcome());
    }

    /** Tells whether it waits for somebody to mend something. */
    public boolean isParked() {
      return outcome != null && outcome.result() == Delivery.Result.PARKED;
    }
  }

  /** Deliveries of one source: all of them, or those alone that are parked. */
  record Selection(NewsroomName newsroom, SourceName source, boolean parked) {}

  /**
   * Stores a delivery that was not there, with its line in the list of its source.
   *
   * @return whether it was stored; if not, it came before
   */
  boolean add(Delivery delivery);

  Optional<Delivery> find(Delivery.Key key);

  /**
   * Stores what became of a delivery, or that it is to be acted on once more.
   *
   * @return whether it was still as {@code before} says; if not, nothing is stored
   */
  boolean replace(Delivery before, Delivery after);

  /**
   * Counts that acting on a delivery failed, and returns how often it has since it was last to be
   * acted on.
   */
  int countFailure(Delivery delivery);

  /**
   * Returns at most {@code limit} deliveries, newest first.
   *
   * @param behind where the list goes on; null for its beginning
   */
  List<Line> list(Selection selection, @Nullable Position behind, int limit);
}
