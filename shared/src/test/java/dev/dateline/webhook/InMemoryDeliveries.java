package dev.dateline.webhook;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Deliveries in memory, for ever. */
public final class InMemoryDeliveries implements Deliveries {
  private static final Comparator<Position> BY_POSITION =
      Comparator.comparing(Position::receivedAt).thenComparing(position -> position.id().value());

  private final Map<Delivery.Key, Delivery> deliveries = new HashMap<>();
  private final Map<Delivery, Integer> failures = new HashMap<>();

  /** Returns everything that is kept. */
  public synchronized List<Delivery> all() {
    return List.copyOf(deliveries.values());
  }

  @Override
  public synchronized boolean add(Delivery delivery) {
    return deliveries.putIfAbsent(delivery.key(), delivery) == null;
  }

  @Override
  public synchronized Optional<Delivery> find(Delivery.Key key) {
    return Optional.ofNullable(deliveries.get(key));
  }

  @Override
  public synchronized boolean replace(Delivery before, Delivery after) {
    return deliveries.replace(before.key(), before, after);
  }

  @Override
  public synchronized int countFailure(Delivery delivery) {
    return failures.merge(delivery, 1, Integer::sum);
  }

  @Override
  public synchronized List<Line> list(Selection selection, @Nullable Position behind, int limit) {
    return deliveries.values().stream()
        .filter(delivery -> delivery.key().newsroom().equals(selection.newsroom()))
        .filter(delivery -> delivery.key().source().equals(selection.source()))
        .map(Line::of)
        .filter(line -> !selection.parked() || line.isParked())
        .filter(line -> behind == null || BY_POSITION.compare(line.position(), behind) < 0)
        .sorted(Comparator.comparing(Line::position, BY_POSITION).reversed())
        .limit(limit)
        .toList();
  }
}
