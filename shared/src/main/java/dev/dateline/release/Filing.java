package dev.dateline.release;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * By when two copies must be with the Department of Justice, and whether they are.
 *
 * @param reference under which they were filed
 */
public record Filing(Instant due, @Nullable Instant filedAt, @Nullable String reference) {
  public static final TextRule REFERENCE = TextRule.line(200);

  /** Forty-eight hours, whatever the clocks do. */
  private static final Duration AFTER_DISTRIBUTION = Duration.ofDays(2);

  private static final ZoneId WASHINGTON = ZoneId.of("America/New_York");

  public Filing {
    REFERENCE.checkIfPresent("reference", reference);
  }

  /** Begins what a distribution at this instant owes (22 U.S.C. 614(a)). */
  static Filing of(Instant distributed) {
    return new Filing(distributed.plus(AFTER_DISTRIBUTION), null, null);
  }

  /** Returns when what it is owed for was distributed. */
  Instant distributed() {
    return due.minus(AFTER_DISTRIBUTION);
  }

  /** Tells whether the copies are where they belong. */
  public boolean isFiled() {
    return filedAt != null;
  }

  /** Returns the day by which the copies are due, in Washington. */
  public LocalDate dueDate() {
    return due.atZone(WASHINGTON).toLocalDate();
  }

  /** Returns when they are due by Washington's clocks. */
  public OffsetDateTime dueLocal() {
    return due.atZone(WASHINGTON).toOffsetDateTime();
  }

  Filing filed(Instant at, @Nullable String under) {
    return new Filing(due, at, under);
  }
}
