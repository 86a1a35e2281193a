package dev.dateline.functions;

import dev.dateline.release.Waiting;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Waits by a clock in short sleeps, so that a clock that is set meanwhile does not deceive it. */
final class ClockWaiting implements Waiting {
  private static final Duration LONGEST_SLEEP = Duration.ofMillis(100);

  private final Clock clock;

  ClockWaiting(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void until(Instant instant) throws InterruptedException {
    for (Instant now = clock.instant(); now.isBefore(instant); now = clock.instant()) {
      Duration left = Duration.between(now, instant);
      Thread.sleep(left.compareTo(LONGEST_SLEEP) < 0 ? left : LONGEST_SLEEP);
    }
  }
}
