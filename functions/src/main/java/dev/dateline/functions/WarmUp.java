package dev.dateline.functions;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Goes the way of a request before the first real one comes.
 *
 * <p>INIT runs on a whole CPU and the first request on a part of one, so what can be loaded and
 * connected is loaded and connected here; under SnapStart it becomes part of the snapshot.
 */
final class WarmUp {
  private static final long SECONDS_AT_MOST = 2;

  private WarmUp() {}

  /** Returns after two seconds at most; a rehearsal that fails costs speed, nothing else. */
  static void by(Runnable rehearsal) {
    try {
      CompletableFuture.runAsync(rehearsal).get(SECONDS_AT_MOST, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      System.err.println("The warm-up failed: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
