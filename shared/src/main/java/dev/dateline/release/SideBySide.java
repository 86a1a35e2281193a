package dev.dateline.release;

import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** Does the same with many things at once, but not with all: the stores have limits. */
final class SideBySide {
  private static final int MOST_AT_ONCE = 32;

  private SideBySide() {}

  /**
   * Returns when it is done with each; after a failure no further one is begun.
   *
   * @throws RuntimeException the first failure, after those that were begun have ended
   */
  static <T> void each(Collection<T> things, Consumer<T> task) throws InterruptedException {
    Semaphore free = new Semaphore(MOST_AT_ONCE);
    Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (T thing : things) {
        free.acquire();
        if (!failures.isEmpty()) {
          break;
        }
        threads.execute(
            () -> {
              try {
                task.accept(thing);
              } catch (RuntimeException failure) {
                failures.add(failure);
              } finally {
                free.release();
              }
            });
      }
    }
    RuntimeException first = failures.peek();
    if (first != null) {
      throw first;
    }
  }
}
