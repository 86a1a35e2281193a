package dev.dateline.outgoing;

import dev.dateline.newsroom.NewsroomName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is, was and is to be sent; every read sees every write that ended before it. */
public interface Outbox {
  /** Names a delivery. */
  record Key(NewsroomName newsroom, EndpointId endpoint, long sequence) {
    static Key of(OutgoingDelivery delivery) {
      return new Key(delivery.newsroom(), delivery.endpoint(), delivery.sequence());
    }

    @Override
    public String toString() {
      return "change %d of %s for endpoint %s".formatted(sequence, newsroom, endpoint);
    }
  }

  /**
   * Stores a new delivery and when it is due.
   *
   * @return whether it was stored; if not, it is there
   */
  boolean add(OutgoingDelivery delivery);

  Optional<OutgoingDelivery> find(Key key);

  /**
   * Replaces a delivery, and when it is due.
   *
   * @return whether it was as it is before; if not, nothing is stored
   */
  boolean replace(OutgoingDelivery before, OutgoingDelivery after);

  /** Returns at most {@code limit} deliveries to an endpoint, newest first, before a number. */
  List<OutgoingDelivery> of(NewsroomName newsroom, EndpointId endpoint, long before, int limit);

  /** Returns all that is due by then, the earliest first. */
  List<Key> due(Instant until);
}
