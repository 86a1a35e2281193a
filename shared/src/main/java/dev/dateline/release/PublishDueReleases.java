package dev.dateline.release;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Publishes what is scheduled, each release at its instant and never before.
 *
 * <p>Called about once a minute, it looks further ahead than the next call can be late, waits for
 * each instant, and asks again every few seconds for what was scheduled meanwhile. What a call
 * missed the next one finds; two at once do no harm, since a release is flipped once. An instant is
 * the business of the run before it; those before that step in where it does not get on: so many
 * that are due at once are not each flipped three times over.
 */
public final class PublishDueReleases {
  private static final Duration ASKED_AGAIN = Duration.ofSeconds(5);

  /** What is further ahead of its start, a run leaves to the one after it, and looks after that. */
  private static final Duration OWN = Duration.ofSeconds(61);

  private static final Duration LOOKED_AFTER = Duration.ofMillis(500);
  private static final Duration PREPARED = Duration.ofSeconds(15);

  /** A page is read back when this is over, so that others come out before that. */
  private static final Duration CONFIRMED = Duration.ofSeconds(1);

  private static final int MOST_DUE = 1_000;

  /** What more would gain by waiting for answers side by side, it would lose by waiting in line. */
  private static final int MOST_AT_ONCE = 16;

  private static final int MOST_PREPARED_AT_ONCE = 4;

  /** Each flip has six rows, and a transaction at most a hundred. */
  private static final int MOST_TOGETHER = 8;

  /** Each is as large as its page and its content, which may be 300 KB. */
  private static final int MOST_PREPARED = 250;

  private final Releases releases;
  private final PublishRelease publishRelease;
  private final ConvergeRelease converge;
  private final Waiting waiting;
  private final Clock clock;
  private final Supplier<ExecutorService> threads;

  public PublishDueReleases(
      Releases releases,
      PublishRelease publishRelease,
      ConvergeRelease converge,
      Waiting waiting,
      Clock clock) {
    this(
        releases,
        publishRelease,
        converge,
        waiting,
        clock,
        Executors::newVirtualThreadPerTaskExecutor);
  }

  /** {@code threads} are for what is published side by side, for each run anew. */
  PublishDueReleases(
      Releases releases,
      PublishRelease publishRelease,
      ConvergeRelease converge,
      Waiting waiting,
      Clock clock,
      Supplier<ExecutorService> threads) {
    this.releases = releases;
    this.publishRelease = publishRelease;
    this.converge = converge;
    this.waiting = waiting;
    this.clock = clock;
    this.threads = threads;
  }

  /**
   * Returns when all that is due within its sight has been published or set aside.
   *
   * @throws IllegalStateException after all others are out, if a store failed for some; the next
   *     call tries these again
   */
  public void run() throws InterruptedException {
    new Run().run();
  }

  private final class Run {
    private final Instant start = clock.instant();
    private final Set<Due> begun = new HashSet<>();
    private final Semaphore preparing = new Semaphore(MOST_PREPARED_AT_ONCE);
    private final Semaphore prepared = new Semaphore(MOST_PREPARED);
    private final Semaphore publishing = new Semaphore(MOST_AT_ONCE);
    private final Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();

    void run() throws InterruptedException {
      Instant horizon = start.plus(Schedule.LOOKED_AHEAD);
      try (ExecutorService sideBySide = threads.get()) {
        List<Due> due = releases.due(horizon, MOST_DUE);
        while (!due.isEmpty()) {
          Instant last = due.getLast().at();
          begin(due, sideBySide);
          Instant now = clock.instant();
          if (!now.isBefore(last)) {
            break;
          }
          Instant again = now.plus(ASKED_AGAIN);
          waiting.until(again.isBefore(last) ? again : last);
          due = releases.due(horizon, MOST_DUE);
        }
      }
      if (!failures.isEmpty()) {
        throw new IllegalStateException(
            "%d releases are not published yet".formatted(failures.size()), failures.peek());
      }
    }

    private void begin(List<Due> due, ExecutorService sideBySide) {
      Map<Instant, List<Due>> own = new TreeMap<>();
      Map<Instant, List<Due>> others = new TreeMap<>();
      for (Due each : due) {
        if (begun.add(each)) {
          (each.at().isAfter(start.plus(OWN)) ? others : own)
              .computeIfAbsent(each.at(), at -> new ArrayList<>())
              .add(each);
        }
      }
      own.values().forEach(all -> publishInBatches(all, sideBySide));
      others.forEach((at, all) -> sideBySide.execute(() -> attempt(() -> lookAfter(at, all))));
    }

    private void publishInBatches(List<Due> ofOneInstant, ExecutorService sideBySide) {
      for (int i = 0; i < ofOneInstant.size(); i += MOST_TOGETHER) {
        List<Due> batch = ofOneInstant.subList(i, Math.min(i + MOST_TOGETHER, ofOneInstant.size()));
        sideBySide.execute(() -> attempt(() -> publish(batch)));
      }
    }

    private void attempt(Task task) {
      try {
        task.run();
      } catch (RuntimeException failure) {
        failures.add(failure);
      } catch (InterruptedException e) {
        // The process ends; the next call finds the release still due.
        Thread.currentThread().interrupt();
      }
    }

    private void publish(List<Due> ofOneInstant) throws InterruptedException {
      Instant at = ofOneInstant.getFirst().at();
      List<DuePublication> batch =
          ofOneInstant.stream()
              .map(due -> new DuePublication(due, releases, publishRelease, converge, clock))
              .toList();
      waiting.until(at.minus(PREPARED));
      boolean room = prepared.tryAcquire(batch.size());
      try {
        if (room) {
          prepare(at, batch);
        }
        waiting.until(at);
        publishing.acquire();
        try {
          publishNow(batch);
        } finally {
          publishing.release();
        }
        if (batch.stream().anyMatch(DuePublication::isToBeConfirmed)) {
          waiting.until(clock.instant().plus(CONFIRMED));
          batch.forEach(each -> attempt(each::confirm));
        }
      } finally {
        if (room) {
          prepared.release(batch.size());
        }
      }
    }

    /** Prepares as many as there is time for: at its instant none waits for its turn any more. */
    private void prepare(Instant at, List<DuePublication> batch) throws InterruptedException {
      Duration left = Duration.between(clock.instant(), at);
      if (left.isPositive() && preparing.tryAcquire(left.toMillis(), TimeUnit.MILLISECONDS)) {
        try {
          batch.forEach(DuePublication::prepare);
        } finally {
          preparing.release();
        }
      }
    }

    private void publishNow(List<DuePublication> batch) {
      boolean flipped = DuePublication.flipTogether(batch, releases, publishRelease, clock);
      try (ExecutorService sideBySide = threads.get()) {
        for (DuePublication each : batch) {
          Task task = flipped ? each::write : each::publish;
          if (each.hasFiles()) {
            sideBySide.execute(() -> attempt(task));
          } else {
            attempt(task);
          }
        }
      }
    }

    /** Steps in where the run whose business it is gets nothing done from one look to the next. */
    private void lookAfter(Instant at, List<Due> due) throws InterruptedException {
      List<Due> left = due;
      int before;
      Instant look = at.plus(LOOKED_AFTER);
      do {
        waiting.until(look);
        before = left.size();
        Set<Due> still = Set.copyOf(releases.due(at, MOST_DUE));
        left = left.stream().filter(still::contains).toList();
        look = clock.instant().plus(LOOKED_AFTER);
      } while (!left.isEmpty() && left.size() < before);
      try (ExecutorService sideBySide = threads.get()) {
        publishInBatches(left, sideBySide);
      }
    }
  }

  @FunctionalInterface
  private interface Task {
    void run() throws InterruptedException;
  }
}
