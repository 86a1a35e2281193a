package dev.dateline.release;

import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** Does the same with many things at once, but not with all: the stores have limits. */
public final class SideBySide {
  public static final int MOST_AT_ONCE = 32;

  private SideBySide() {}

  /**
   * Returns when each had its turn, whatever fails.
   *
   * @throws RuntimeException the first failure, after all others had their turn
   */
  public static <T> void all(Collection<T> things, Consumer<T> task) throws InterruptedException {
    Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();
    each(
        things,
        thing -> {
          try {
            task.accept(thing);
          } catch (RuntimeException failure) {
            failures.add(failure);
          }
        });
    RuntimeException first = failures.peek();
    if (first != null) {
      throw first;
    }
  }

  /**
   * Returns when it is done with each; after a failure no further one is begun. What is alone is
   * done by the caller's thread.
   *
   * @throws RuntimeException the first failure, or error, after those that were begun have ended
   */
  public static <T> void each(Collection<T> things, Consumer<T> task) throws InterruptedException {
    if (things.size() <= 1) {
      things.forEach(task);
      return;
    }
    Semaphore free = new Semaphore(MOST_AT_ONCE);
    Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
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
              } catch (RuntimeException | Error failure) {
                failures.add(failure);
              } finally {
                free.release();
              }
            });
      }
    }
    Throwable first = failures.peek();
    if (first instanceof Error error) {
      throw error;
    }
    if (first instanceof RuntimeException failure) {
      throw failure;
    }
  }
}
