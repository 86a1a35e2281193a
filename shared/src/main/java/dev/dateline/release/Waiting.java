package dev.dateline.release;

import java.time.Instant;

/** How to wait for an instant, so that tests need not. */
@FunctionalInterface
public interface Waiting {
  /** Returns at this instant or just after it, and never before. */
  void until(Instant instant) throws InterruptedException;
}
