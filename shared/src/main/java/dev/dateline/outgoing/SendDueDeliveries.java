package dev.dateline.outgoing;

import dev.dateline.newsroom.NewsroomName;
import dev.dateline.release.SideBySide;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Sends what is due: the endpoints side by side, and to each one after the other, until one fails
 * or its share of the run is over. What follows stays due, so an endpoint that is down is asked
 * about once a minute, and of many slow ones each has its turn.
 */
public final class SendDueDeliveries {
  /** After this nothing more is begun, since the next run has. */
  private static final Duration RUN = Duration.ofSeconds(45);

  private final Outbox outbox;
  private final SendDelivery sendDelivery;
  private final RandomGenerator random;
  private final Clock clock;

  /** {@code random} says which endpoint a run begins with, so that none is always the last. */
  public SendDueDeliveries(
      Outbox outbox, SendDelivery sendDelivery, RandomGenerator random, Clock clock) {
    this.outbox = outbox;
    this.sendDelivery = sendDelivery;
    this.random = random;
    this.clock = clock;
  }

  private record Lane(NewsroomName newsroom, EndpointId endpoint) {}

  /**
   * Runs once.
   *
   * @throws RuntimeException the first failure of a store, after all other endpoints had their turn
   */
  public void run() throws InterruptedException {
    Instant now = clock.instant();
    Map<Lane, List<Outbox.Key>> lanes = new LinkedHashMap<>();
    for (Outbox.Key key : outbox.due(now)) {
      lanes
          .computeIfAbsent(new Lane(key.newsroom(), key.endpoint()), lane -> new ArrayList<>())
          .add(key);
    }
    List<List<Outbox.Key>> turns = new ArrayList<>(lanes.values());
    if (!turns.isEmpty()) {
      Collections.rotate(turns, random.nextInt(turns.size()));
    }
    Duration share = share(turns.size());
    SideBySide.all(turns, lane -> send(lane, share, now.plus(RUN)));
  }

  /** Where more endpoints wait than are sent to at once, each has the less time. */
  static Duration share(int endpoints) {
    int atOnce = SideBySide.MOST_AT_ONCE;
    return RUN.multipliedBy(atOnce).dividedBy(Math.max(atOnce, endpoints));
  }

  private void send(List<Outbox.Key> lane, Duration share, Instant last) {
    Instant end = clock.instant().plus(share);
    for (Outbox.Key key : lane) {
      Instant now = clock.instant();
      if (!now.isBefore(end) || !now.isBefore(last) || !sendDelivery.due(key)) {
        return;
      }
    }
  }
}
