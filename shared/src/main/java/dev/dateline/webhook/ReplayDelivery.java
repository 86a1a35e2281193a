package dev.dateline.webhook;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.release.ReleaseFailure;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Lets deliveries be acted on once more, by the mapping and settings of now. */
public final class ReplayDelivery {
  /** How many parked ones one request lets be acted on. */
  public static final int MOST = 200;

  /** After that the stream has given up what it could not bring. */
  public static final Duration GIVEN_UP = Duration.ofMinutes(15);

  private final Sources sources;
  private final Deliveries deliveries;
  private final Clock clock;

  public ReplayDelivery(Sources sources, Deliveries deliveries, Clock clock) {
    this.sources = sources;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /**
   * How many deliveries are acted on once more.
   *
   * @param next the cursor of those that were parked before these; null if there are none
   */
  public record Replayed(int count, @Nullable String next) {}

  /**
   * Lets one delivery be acted on once more, whatever came of it; one of which nothing came, after
   * a quarter of an hour. Where it is acted on all the same, that comes to nothing else.
   *
   * @return the delivery as it is then
   * @throws ReleaseFailure.NoSuchSource if the caller's newsroom has none of this name
   * @throws ReleaseFailure.NoSuchDelivery if the source has none of this id, or none any more
   * @throws ReleaseFailure.NotReplayable if it came just now and is yet to be acted on, or the
   *     source is paused
   */
  public Delivery replay(ApiKey caller, SourceName name, DeliveryId id) {
    requireUnpaused(caller, name);
    Delivery before =
        ShowDeliveries.required(deliveries, new Delivery.Key(caller.newsroom(), name, id));
    boolean awaited =
        before.isOpen() && before.receivedAt().plus(GIVEN_UP).isAfter(clock.instant());
    if (awaited || !deliveries.replace(before, before.again())) {
      throw ReleaseFailure.NotReplayable.open(id.value());
    }
    return before.again();
  }

  /**
   * Lets those that are parked be acted on once more, the newest ones of them first.
   *
   * @param cursor where it goes on; null for the newest. Without it the same would come again where
   *     they are parked anew
   * @throws ReleaseFailure.InvalidQuestion if the cursor is not one of what is parked there
   * @throws ReleaseFailure.NoSuchSource if the caller's newsroom has none of this name
   * @throws ReleaseFailure.NotReplayable if the source is paused
   */
  public Replayed replayParked(ApiKey caller, SourceName name, @Nullable String cursor) {
    requireUnpaused(caller, name);
    ShowDeliveries.Page parked =
        ShowDeliveries.page(
            deliveries, new Deliveries.Selection(caller.newsroom(), name, true), cursor, MOST);
    int count = 0;
    for (Deliveries.Line line : parked.lines()) {
      Delivery.Key key = new Delivery.Key(caller.newsroom(), name, line.position().id());
      boolean replayed =
          deliveries
              .find(key)
              .filter(before -> Deliveries.Line.of(before).isParked())
              .filter(before -> deliveries.replace(before, before.again()))
              .isPresent();
      count += replayed ? 1 : 0;
    }
    return new Replayed(count, parked.next());
  }

  private void requireUnpaused(ApiKey caller, SourceName name) {
    if (ShowSources.required(sources, caller, name).settings().paused()) {
      throw ReleaseFailure.NotReplayable.paused(name.value());
    }
  }
}
