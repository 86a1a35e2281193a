package dev.dateline.release;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Publishes what is scheduled, each release at its instant and never before.
 *
 * <p>Called about once a minute, it looks further ahead than the next call can be late, waits for
 * each instant, and asks again every few seconds for what was scheduled meanwhile. What a call
 * missed the next one finds; two at once do no harm, since a release is flipped once. An instant is
 * the business of the run before it, and of the one before that only if it is missed: so many that
 * are due at once are not each flipped three times over.
 */
public final class PublishDueReleases {
  private static final Duration ASKED_AGAIN = Duration.ofSeconds(5);

  /** What is further ahead of its start, a run leaves to the one after it, and looks after that. */
  private static final Duration OWN = Duration.ofSeconds(90);

  private static final Duration LOOKED_AFTER = Duration.ofSeconds(1);
  private static final int MOST_AT_ONCE = 32;
  private static final int MOST_DUE = 1_000;
  private static final int ATTEMPTS = 10;

  private final Releases releases;
  private final PublishRelease publishRelease;
  private final Steps steps;
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
    this.steps = new Steps(releases, converge, clock);
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
    Instant start = clock.instant();
    Instant horizon = start.plus(Schedule.LOOKED_AHEAD);
    Set<Due> begun = new HashSet<>();
    Semaphore free = new Semaphore(MOST_AT_ONCE);
    Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();
    try (ExecutorService sideBySide = threads.get()) {
      List<Due> due = releases.due(horizon, MOST_DUE);
      while (!due.isEmpty()) {
        Instant last = due.getLast().at();
        for (Due each : due) {
          if (begun.add(each)) {
            sideBySide.execute(() -> publish(each, start, free, failures));
          }
        }
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

  private void publish(Due due, Instant start, Semaphore free, Queue<RuntimeException> failures) {
    try {
      boolean own = !due.at().isAfter(start.plus(OWN));
      // What is read before the instant need not be read at it; if it changes, the flip fails.
      Optional<PressRelease> read = own ? releases.find(due.id()) : Optional.empty();
      waiting.until(own ? due.at() : due.at().plus(LOOKED_AFTER));
      free.acquire();
      try {
        publish(read.or(() -> releases.find(due.id())));
      } finally {
        free.release();
      }
    } catch (RuntimeException failure) {
      failures.add(failure);
    } catch (InterruptedException e) {
      // The process ends; the next call finds the release still due.
      Thread.currentThread().interrupt();
    }
  }

  /** Publishes a release if it is due still; one that cannot be is set aside for a while. */
  private void publish(Optional<PressRelease> read) {
    Optional<PressRelease> release = read;
    for (int i = 0; i < ATTEMPTS && release.filter(this::isDue).isPresent(); i++) {
      if (step(release.get()).isPresent()) {
        return;
      }
      release = releases.find(release.get().id());
    }
  }

  private Optional<PressRelease> step(PressRelease release) {
    Instant now = Instants.now(clock);
    Flip flip;
    try {
      flip = publishRelease.due(release, now);
    } catch (ReleaseFailure failure) {
      flip = postponed(release, String.valueOf(failure.getMessage()), now);
    } catch (IllegalStateException | IllegalArgumentException bug) {
      flip = postponed(release, "It cannot be rendered: " + bug.getMessage(), now);
    }
    return steps.carryOut(flip);
  }

  private boolean isDue(PressRelease release) {
    Schedule schedule = release.state().schedule();
    return release.status() == Status.SCHEDULED
        && schedule != null
        && !schedule.due().isAfter(clock.instant());
  }

  private static Flip postponed(PressRelease release, String reason, Instant now) {
    Schedule schedule = release.state().schedule();
    if (schedule == null) {
      throw new IllegalStateException(release.id() + " is not scheduled");
    }
    return Flip.of(
        new Change(
            release,
            release.as(release.state().next(now).schedule(schedule.failed(reason, now))),
            Action.POSTPONE,
            Actor.SCHEDULE,
            List.of(),
            null));
  }
}
