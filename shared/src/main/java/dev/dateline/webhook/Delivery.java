package dev.dateline.webhook;

import dev.dateline.newsroom.NewsroomName;
import dev.dateline.release.Address;
import dev.dateline.release.ReleaseId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A hook that is authentic, as it came, and what became of it.
 *
 * @param contentType as its sender named it; empty if it named none
 * @param headers those that its signature covers, by their lower-case names
 * @param attempt how many times it was to be acted on, from 1: once, and at each replay
 * @param outcome null until it was acted on
 */
public record Delivery(
    Key key,
    Instant receivedAt,
    String payload,
    String contentType,
    Map<String, String> headers,
    int attempt,
    @Nullable Outcome outcome) {
  public Delivery {
    headers = Map.copyOf(headers);
  }

  /** Which one it is. */
  public record Key(NewsroomName newsroom, SourceName source, DeliveryId id) {}

  /** What came of a delivery. */
  public enum Result {
    CREATED,
    UPDATED,
    PUBLISHED,
    SCHEDULED,
    UNSCHEDULED,
    CORRECTED,
    WITHDRAWN,
    /** There was nothing to change. */
    UNCHANGED,
    /** Something newer from the same source had come before. */
    STALE,
    /** It waits for somebody to mend what {@code reason} names, and to replay it. */
    PARKED
  }

  /**
   * What came of a delivery, and of which release.
   *
   * @param reason why nothing more was done; null if all was
   * @param release null if there is none
   * @param revision of the release after it; 0 if there is none
   * @param address where readers find it or will; null if it has none
   */
  public record Outcome(
      Result result,
      @Nullable String reason,
      @Nullable ReleaseId release,
      int revision,
      @Nullable Address address) {
    /** Parks a delivery of which no release came. */
    public static Outcome parked(String reason) {
      return new Outcome(Result.PARKED, reason, null, 0, null);
    }
  }

  /** Tells whether it is yet to be acted on. */
  public boolean isOpen() {
    return outcome == null;
  }

  /** Returns the same with what came of it. */
  public Delivery with(Outcome came) {
    return new Delivery(key, receivedAt, payload, contentType, headers, attempt, came);
  }

  /** Returns the same, to be acted on once more. */
  public Delivery again() {
    return new Delivery(key, receivedAt, payload, contentType, headers, attempt + 1, null);
  }
}
