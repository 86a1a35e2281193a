package dev.dateline.outgoing;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * When a message is sent again that was not taken, as Standard Webhooks advises: after these times,
 * each up to a tenth longer, so that not all come back at once.
 */
final class RetrySchedule {
  private static final List<Duration> AFTER =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  static final int MOST_ATTEMPTS = AFTER.size() + 1;

  /** Whoever asks for a longer pause is asked after this one. */
  private static final Duration LONGEST = Duration.ofHours(24);

  private final RandomGenerator random;

  RetrySchedule(RandomGenerator random) {
    this.random = random;
  }

  /**
   * Returns when to try again; empty after the tenth attempt.
   *
   * @param attempts how many failed, from 1
   * @param retryAfter the pause that was asked for: seconds, or a date of HTTP
   */
  Optional<Instant> next(int attempts, @Nullable String retryAfter, Instant now) {
    if (attempts >= MOST_ATTEMPTS) {
      return Optional.empty();
    }
    Duration usual = AFTER.get(attempts - 1);
    Instant planned = now.plus(usual).plusMillis(random.nextLong(usual.toMillis() / 10));
    Instant latest = now.plus(LONGEST);
    return asked(retryAfter, now)
        .map(asked -> asked.isAfter(latest) ? latest : asked)
        .filter(planned::isBefore)
        .or(() -> Optional.of(planned));
  }

  private static Optional<Instant> asked(@Nullable String retryAfter, Instant now) {
    if (retryAfter == null) {
      return Optional.empty();
    }
    if (retryAfter.matches("[0-9]{1,9}")) {
      return Optional.of(now.plusSeconds(Long.parseLong(retryAfter)));
    }
    try {
      return Optional.of(
          ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }
}
