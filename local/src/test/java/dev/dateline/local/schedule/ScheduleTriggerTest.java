package dev.dateline.local.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class ScheduleTriggerTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** The trigger waits here until the test takes the next tick. */
  private final SynchronousQueue<Duration> ticks = new SynchronousQueue<>();

  private final Semaphore calls = new Semaphore(0);

  @Test
  void callsAtOnceAndThenAtTheRate() throws Exception {
    try (ScheduleTrigger _ = start(calls::release)) {
      calls.acquire();
      assertThat(ticks.take()).isEqualTo(MINUTE);
      calls.acquire();
      assertThat(ticks.take()).isEqualTo(MINUTE);
      calls.acquire();
    }
    assertThat(calls.availablePermits()).isZero();
  }

  @Test
  void callsAgainWhileACallStillRuns() throws Exception {
    CountDownLatch running = new CountDownLatch(2);
    CountDownLatch end = new CountDownLatch(1);
    try (ScheduleTrigger _ =
        start(
            () -> {
              running.countDown();
              awaitUninterrupted(end);
            })) {
      ticks.take();

      running.await();
      end.countDown();
    }
  }

  @Test
  void callsAgainAfterACallThatThrew() throws Exception {
    try (ScheduleTrigger _ =
        start(
            () -> {
              calls.release();
              throw new IllegalStateException("thrown on purpose");
            })) {
      calls.acquire();
      ticks.take();
      calls.acquire();
    }
  }

  @Test
  void interruptsACallThatWaitsWhenItIsClosed() throws Exception {
    CountDownLatch interrupted = new CountDownLatch(1);
    ScheduleTrigger trigger =
        start(
            () -> {
              calls.release();
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException closed) {
                interrupted.countDown();
              }
            });
    calls.acquire();

    trigger.close();

    interrupted.await();
  }

  @Test
  void leavesBehindACallThatIgnoresItsEnd() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    ScheduleTrigger trigger =
        start(
            () -> {
              calls.release();
              awaitUninterrupted(end);
            });
    calls.acquire();

    trigger.close();

    assertThat(end.getCount()).isOne();
    end.countDown();
  }

  @Test
  void waitsForNoTickOnceItIsClosed() throws Exception {
    ScheduleTrigger trigger = start(calls::release);
    calls.acquire();
    ticks.take();
    calls.acquire();

    trigger.close();

    assertThat(ticks.poll()).isNull();
    assertThat(calls.availablePermits()).isZero();
  }

  private ScheduleTrigger start(Runnable call) {
    return ScheduleTrigger.start(call, MINUTE, ticks::put, "Sweep");
  }

  private static void awaitUninterrupted(CountDownLatch end) {
    while (end.getCount() > 0) {
      try {
        end.await();
      } catch (InterruptedException ignored) {
        // As a function may that is in the middle of something.
      }
    }
  }
}
