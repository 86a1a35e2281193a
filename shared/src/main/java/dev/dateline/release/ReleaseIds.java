package dev.dateline.release;

import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Makes new ids: UUIDs of version 7 (RFC 9562), whose first 48 bits are the milliseconds. */
public final class ReleaseIds {
  private final Clock clock;
  private final RandomGenerator random;

  /** Makes ids of this clock's time, unguessable if {@code random} is. */
  public ReleaseIds(Clock clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  /** Returns an id that was never given before. */
  public ReleaseId next() {
    long time = clock.millis() << 16 | 0x7000 | random.nextInt(1 << 12);
    long chance = 0x8000_0000_0000_0000L | random.nextLong() >>> 2;
    return ReleaseId.of(new UUID(time, chance));
  }
}
