package dev.dateline.outgoing;

import dev.dateline.newsroom.ApiKey;
import dev.dateline.release.Fault;
import dev.dateline.release.ReleaseFailure;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Lets a delivery be sent again, under its id, within a minute. */
public final class ReplayEndpointDelivery {
  private static final int ATTEMPTS = 10;

  private final Endpoints endpoints;
  private final Outbox outbox;
  private final Clock clock;

  public ReplayEndpointDelivery(Endpoints endpoints, Outbox outbox, Clock clock) {
    this.endpoints = endpoints;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Returns the delivery as one that is due.
   *
   * @throws ReleaseFailure.NoSuchEndpoint if the caller's newsroom has no such endpoint
   * @throws ReleaseFailure.NoSuchDelivery if it was sent nothing of this number, or too long ago
   * @throws ReleaseFailure.UnfittingOrder if the endpoint is disabled
   * @throws ReleaseFailure.Contended if it was changed each time
   */
  public OutgoingDelivery replay(ApiKey caller, EndpointId id, long sequence) {
    if (!endpoints.required(caller.newsroom(), id).isEnabled()) {
      throw new ReleaseFailure.UnfittingOrder(
          new Fault(
              "#",
              "goes to an endpoint that is disabled; enable it with PUT /webhook-endpoints/" + id));
    }
    Outbox.Key key = new Outbox.Key(caller.newsroom(), id, sequence);
    for (int i = 0; i < ATTEMPTS; i++) {
      OutgoingDelivery before =
          outbox
              .find(key)
              .orElseThrow(() -> ReleaseFailure.NoSuchDelivery.toEndpoint(id.value(), sequence));
      OutgoingDelivery after = before.again(clock.instant().truncatedTo(ChronoUnit.MILLIS));
      if (outbox.replace(before, after)) {
        return after;
      }
    }
    throw ReleaseFailure.Contended.ofEndpoint(id.value());
  }
}
