package dev.dateline.webhook;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.release.ReleaseFailure;
import java.util.List;

/** Lets deliveries be acted on once more, by the mapping and settings of now. */
public final class ReplayDelivery {
  /** How many parked ones one request lets be acted on. */
  public static final int MOST = 200;

  private final Sources sources;
  private final Deliveries deliveries;

  public ReplayDelivery(Sources sources, Deliveries deliveries) {
    this.sources = sources;
    this.deliveries = deliveries;
  }

  /**
   * How many deliveries are acted on once more.
   *
   * @param more whether others are parked
   */
  public record Replayed(int count, boolean more) {}

  /**
   * Lets one delivery be acted on once more, whatever came of it.
   *
   * @return the delivery as it is then
   * @throws ReleaseFailure.NoSuchSource if the caller's newsroom has none of this name
   * @throws ReleaseFailure.NoSuchDelivery if the source has none of this id, or none any more
   * @throws ReleaseFailure.NotReplayable if it was not acted on yet, or the source is paused
   */
  public Delivery replay(ApiKey caller, SourceName name, DeliveryId id) {
    requireUnpaused(caller, name);
    Delivery before =
        ShowDeliveries.required(deliveries, new Delivery.Key(caller.newsroom(), name, id));
    if (before.isOpen() || !deliveries.replace(before, before.again())) {
      throw ReleaseFailure.NotReplayable.open(id.value());
    }
    return before.again();
  }

  /**
   * Lets those that are parked be acted on once more, the newest ones of them.
   *
   * @throws ReleaseFailure.NoSuchSource if the caller's newsroom has none of this name
   * @throws ReleaseFailure.NotReplayable if the source is paused
   */
  public Replayed replayParked(ApiKey caller, SourceName name) {
    requireUnpaused(caller, name);
    List<Deliveries.Line> parked =
        deliveries.list(new Deliveries.Selection(caller.newsroom(), name, true), null, MOST + 1);
    int count = 0;
    for (Deliveries.Line line : parked.subList(0, Math.min(MOST, parked.size()))) {
      Delivery.Key key = new Delivery.Key(caller.newsroom(), name, line.position().id());
      boolean replayed =
          deliveries
              .find(key)
              .filter(before -> Deliveries.Line.of(before).isParked())
              .filter(before -> deliveries.replace(before, before.again()))
              .isPresent();
      count += replayed ? 1 : 0;
    }
    return new Replayed(count, parked.size() > MOST);
  }

  private void requireUnpaused(ApiKey caller, SourceName name) {
    if (ShowSources.required(sources, caller, name).settings().paused()) {
      throw ReleaseFailure.NotReplayable.paused(name.value());
    }
  }
}
