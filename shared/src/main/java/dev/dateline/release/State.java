package dev.dateline.release;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a release stands now.
 *
 * @param version counts every change, from 1
 * @param address reserved or live; frozen at first publication
 */
public record State(
    long version,
    Status status,
    @Nullable Address address,
    @Nullable Schedule schedule,
    @Nullable Correction correction,
    @Nullable Withdrawal withdrawal,
    @Nullable Filing filing,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant scheduledAt,
    @Nullable Instant publishedAt) {
  public State {
    if (status == Status.PUBLISHED && (address == null || publishedAt == null)) {
      throw new IllegalArgumentException("what is published has an address and an instant");
    }
  }

  static State draft(Instant now) {
    return new State(1, Status.DRAFT, null, null, null, null, null, now, now, null, null);
  }

  State published(Address at, Instant now) {
    return new State(
        version + 1,
        Status.PUBLISHED,
        at,
        null,
        correction,
        withdrawal,
        filing,
        createdAt,
        now,
        scheduledAt,
        now);
  }
}
