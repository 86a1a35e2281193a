package dev.dateline.local.schedule;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Calls a function at once, so that missed runs heal, and then at the rate of its schedule, until
 * it is closed. A call does not wait for the one before, so that they overlap as on Lambda, and
 * none is ended at the function's timeout, as Lambda would end it.
 */
public final class ScheduleTrigger implements AutoCloseable {
  /**
   * Short, since all triggers are closed within the five seconds that the stack has for its end.
   */
  private static final long PATIENCE_MILLISECONDS = 500;

  /** Waits for the next time; a test says itself when that is. */
  @FunctionalInterface
  interface Ticker {
    void await(Duration period) throws InterruptedException;
  }

  private final Runnable call;
  private final Duration period;
  private final Ticker ticker;
  private final ExecutorService threads;

  private ScheduleTrigger(Runnable call, Duration period, Ticker ticker, String name) {
    this.call = call;
    this.period = period;
    this.ticker = ticker;
    this.threads =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name(name + "-", 0).factory());
  }

  /** Makes the first call and those that follow. */
  public static ScheduleTrigger start(ScheduledCall call) {
    return start(call, call.period(), Thread::sleep, call.rule());
  }

  static ScheduleTrigger start(Runnable call, Duration period, Ticker ticker, String name) {
    ScheduleTrigger started = new ScheduleTrigger(call, period, ticker, name);
    started.threads.execute(started::run);
    return started;
  }

  /** Interrupts the calls that still run, and leaves them behind if that does not end them. */
  @Override
  public void close() {
    threads.shutdownNow();
    try {
      threads.awaitTermination(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      while (true) {
        threads.execute(call);
        ticker.await(period);
      }
    } catch (InterruptedException | RejectedExecutionException closed) {
      Thread.currentThread().interrupt();
    }
  }
}
