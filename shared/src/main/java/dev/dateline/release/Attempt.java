package dev.dateline.release;

import dev.dateline.newsroom.NewsroomName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request that its sender may repeat with the same Idempotency-Key.
 *
 * @param key of the sender, unlike any of other senders
 * @param fingerprint of all that must be equal in a repetition
 * @param at when it came
 * @param entry of a webhook source, in whose name it is made; null for none
 */
public record Attempt(
    NewsroomName newsroom, String key, String fingerprint, Instant at, @Nullable Entry entry) {
  /** An attempt in no entry's name. */
  public Attempt(NewsroomName newsroom, String key, String fingerprint, Instant at) {
    this(newsroom, key, fingerprint, at, null);
  }

  /** Returns this attempt as one that changes nothing once another hook has claimed an entry. */
  public Attempt inNameOf(Entry claimed) {
    return new Attempt(newsroom, key, fingerprint, at, claimed);
  }

  /**
   * An entry of a source, which must still be claimed as it is here when a change is stored.
   *
   * @param id by the source's own count
   * @param version of the claim
   */
  public record Entry(String source, String id, long version) {}
}
