package dev.dateline.outgoing;

import dev.dateline.newsroom.NewsroomName;
import dev.dateline.release.ReleaseId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change of which one endpoint is told.
 *
 * @param sequence the number of the change in its newsroom
 * @param version counts what becomes of the delivery
 * @param attempts how often it was sent, or was about to be
 * @param dueAt when it is tried, or tried again; null once that is over
 * @param last what came of the last attempt; null before there was one
 */
public record OutgoingDelivery(
    NewsroomName newsroom,
    EndpointId endpoint,
    long sequence,
    long version,
    EventType type,
    ReleaseId release,
    Instant createdAt,
    int attempts,
    Result result,
    @Nullable Instant dueAt,
    @Nullable Last last) {
  /**
   * A process that is about to send has so long to do it. If it is gone by then, another one sends,
   * and the endpoint may get the same twice.
   */
  static final Duration LEASE = Duration.ofSeconds(60);

  /** Where it stands. */
  public enum Result {
    WAITING,
    DELIVERED,
    /** It is tried no more. */
    GIVEN_UP
  }

  /** What came of an attempt, for people. */
  public record Last(Instant at, String answer) {}

  /**
   * Returns a delivery that nobody has tried yet. If nobody does it is due after a minute; where
   * nobody will, at once.
   */
  static OutgoingDelivery of(
      WebhookEndpoint endpoint, long sequence, EventType type, ReleaseId release, Instant now) {
    return new OutgoingDelivery(
        endpoint.newsroom(),
        endpoint.id(),
        sequence,
        1,
        type,
        release,
        now,
        0,
        Result.WAITING,
        endpoint.isPrompt() ? now.plus(LEASE) : now,
        null);
  }

  /** Returns it as one that is about to be sent, and left alone by all others meanwhile. */
  OutgoingDelivery claimed(Instant now) {
    return next(attempts + 1, Result.WAITING, now.plus(LEASE), last);
  }

  OutgoingDelivery delivered(Last answer) {
    return next(attempts, Result.DELIVERED, null, answer);
  }

  OutgoingDelivery failed(Last answer, Instant again) {
    return next(attempts, Result.WAITING, again, answer);
  }

  OutgoingDelivery givenUp(Last answer) {
    return next(attempts, Result.GIVEN_UP, null, answer);
  }

  /** Returns it as one that is to be sent again from the beginning. */
  OutgoingDelivery again(Instant now) {
    return next(0, Result.WAITING, now, last);
  }

  private OutgoingDelivery next(
      int attempts, Result result, @Nullable Instant dueAt, @Nullable Last last) {
    return new OutgoingDelivery(
        newsroom,
        endpoint,
        sequence,
        version + 1,
        type,
        release,
        createdAt,
        attempts,
        result,
        dueAt,
        last);
  }
}
