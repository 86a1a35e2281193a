package dev.dateline.local.bench;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Readers who wait for pages: they ask for one after the other, again and again, until each is
 * there.
 *
 * <p>Each page is asked for once before its instant, and then from its instant on. One that came in
 * between is known to be early by when it was written, so that no reader must ask all the time.
 */
public final class PageReaders {
  /** So long before its instant a page is first asked for. */
  static final Duration AHEAD = Duration.ofSeconds(2);

  /** So long after its instant a page is given up. */
  static final Duration PATIENCE = Duration.ofMinutes(2);

  /** A page that is awaited. */
  public record Page(URI address, Instant at) {}

  /** The public site. */
  @FunctionalInterface
  public interface Site {
    /**
     * When the page that a reader gets now was written, in whole seconds; empty if there is none.
     */
    Optional<Instant> written(URI page) throws InterruptedException;
  }

  /** Lets time pass; a test need not. */
  @FunctionalInterface
  public interface Pause {
    void take(Duration duration) throws InterruptedException;
  }

  private record Question(int index, Page page, Instant when) {}

  private final Site site;
  private final int readers;
  private final Duration between;
  private final Clock clock;
  private final Pause pause;

  /**
   * Takes what to ask.
   *
   * @param readers as many ask side by side
   * @param between from an answer that there is no page to the reader's next question
   */
  public PageReaders(Site site, int readers, Duration between, Clock clock, Pause pause) {
    this.site = site;
    this.readers = readers;
    this.between = between;
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * From its instant to the arrival of each page, negative if it was early; empty if it never was.
   */
  public List<Optional<Duration>> lateness(List<Page> pages) throws InterruptedException {
    PriorityBlockingQueue<Question> questions =
        new PriorityBlockingQueue<>(
            pages.size(), Comparator.comparing(Question::when).thenComparingInt(Question::index));
    for (int i = 0; i < pages.size(); i++) {
      questions.add(new Question(i, pages.get(i), pages.get(i).at().minus(AHEAD)));
    }
    AtomicReferenceArray<@Nullable Duration> seen = new AtomicReferenceArray<>(pages.size());
    List<Future<?>> reading = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < readers; i++) {
        reading.add(
            threads.submit(
                () -> {
                  read(questions, seen);
                  return null;
                }));
      }
      for (Future<?> one : reading) {
        one.get();
      }
    } catch (ExecutionException broken) {
      throw new IllegalStateException(broken.getCause());
    }
    List<Optional<Duration>> lateness = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      lateness.add(Optional.ofNullable(seen.get(i)));
    }
    return lateness;
  }

  private void read(
      PriorityBlockingQueue<Question> questions, AtomicReferenceArray<@Nullable Duration> seen)
      throws InterruptedException {
    for (Question next = questions.poll(); next != null; next = questions.poll()) {
      Instant at = next.page().at();
      Duration wait = Duration.between(clock.instant(), next.when());
      if (wait.isPositive()) {
        pause.take(wait);
      }
      Optional<Instant> written = site.written(next.page().address());
      Instant now = clock.instant();
      if (written.isPresent()) {
        seen.set(next.index(), lateness(at, written.get(), now));
      } else if (now.isBefore(at.plus(PATIENCE))) {
        // Behind all that are due, so that none waits for one that does not come.
        questions.add(
            new Question(next.index(), next.page(), now.isBefore(at) ? at : now.plus(between)));
        pause.take(between);
      }
    }
  }

  private static Duration lateness(Instant at, Instant written, Instant now) {
    boolean early = written.isBefore(at.truncatedTo(ChronoUnit.SECONDS));
    return Duration.between(at, early ? written : now);
  }
}
