package dev.dateline.outgoing;

import dev.dateline.newsroom.NewsroomName;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What is sent, in memory. */
public final class InMemoryOutbox implements Outbox {
  private final Map<Key, OutgoingDelivery> deliveries = new HashMap<>();

  @Override
  public synchronized boolean add(OutgoingDelivery delivery) {
    return deliveries.putIfAbsent(Key.of(delivery), delivery) == null;
  }

  @Override
  public synchronized Optional<OutgoingDelivery> find(Key key) {
    return Optional.ofNullable(deliveries.get(key));
  }

  @Override
  public synchronized boolean replace(OutgoingDelivery before, OutgoingDelivery after) {
    OutgoingDelivery stored = deliveries.get(Key.of(before));
    if (stored == null || stored.version() != before.version()) {
      return false;
    }
    deliveries.put(Key.of(after), after);
    return true;
  }

  @Override
  public synchronized List<OutgoingDelivery> of(
      NewsroomName newsroom, EndpointId endpoint, long before, int limit) {
    return deliveries.values().stream()
        .filter(each -> each.newsroom().equals(newsroom) && each.endpoint().equals(endpoint))
        .filter(each -> each.sequence() < before)
        .sorted(Comparator.comparing(OutgoingDelivery::sequence).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<Key> due(Instant until) {
    return deliveries.values().stream()
        .filter(each -> each.dueAt() != null && !each.dueAt().isAfter(until))
        .sorted(Comparator.comparing(each -> Objects.requireNonNull(each.dueAt())))
        .map(Key::of)
        .toList();
  }
}
