package dev.dateline.local.bench;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Asks for a page again and again until it is there, as somebody does who waits for it. */
public final class PageReader {
  /** So long before its instant a page is first asked for. */
  static final Duration AHEAD = Duration.ofSeconds(2);

  /** So long after its instant a page is given up. */
  static final Duration PATIENCE = Duration.ofMinutes(2);

  /** The public site. */
  @FunctionalInterface
  public interface Site {
    boolean shows(URI page) throws InterruptedException;
  }

  /** Lets time pass; a test need not. */
  @FunctionalInterface
  public interface Pause {
    void take(Duration duration) throws InterruptedException;
  }

  private final Site site;
  private final Duration between;
  private final Clock clock;
  private final Pause pause;

  /**
   * Takes what to ask.
   *
   * @param between from an answer to the next question
   */
  public PageReader(Site site, Duration between, Clock clock, Pause pause) {
    this.site = site;
    this.between = between;
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * From the instant to the arrival of the page, negative if it was early; empty if it never was.
   */
  public Optional<Duration> lateness(URI page, Instant at) throws InterruptedException {
    Duration wait = Duration.between(clock.instant(), at.minus(AHEAD));
    if (wait.isPositive()) {
      pause.take(wait);
    }
    while (clock.instant().isBefore(at.plus(PATIENCE))) {
      if (site.shows(page)) {
        return Optional.of(Duration.between(at, clock.instant()));
      }
      pause.take(between);
    }
    return Optional.empty();
  }
}
