package dev.dateline.release;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An instant as somebody named it, by the clock on a wall.
 *
 * @param at in milliseconds; what is finer counts as the next one, so that nothing is early
 * @param zone whose clock it is; an offset where only that was named
 */
public record Moment(Instant at, LocalDateTime local, ZoneId zone, ZoneOffset offset) {
  /** Which of two instants is meant by a time that the clocks show twice. */
  public enum Overlap {
    EARLIER,
    LATER
  }

  /** Returns an instant that was named with its offset. */
  public static Moment of(OffsetDateTime named) {
    return new Moment(
        roundedUp(named.toInstant()),
        named.toLocalDateTime(),
        named.getOffset(),
        named.getOffset());
  }

  /**
   * Returns the instant of a time on a zone's clocks.
   *
   * @param overlap which is meant where the clocks show the time twice; otherwise it says nothing
   * @throws DateTimeException if the clocks skip the time, or show it twice and {@code overlap} is
   *     null; the message names both instants
   */
  public static Moment of(LocalDateTime local, ZoneId zone, @Nullable Overlap overlap) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    if (offsets.isEmpty()) {
      var gap = zone.getRules().getTransition(local);
      Duration skipped = gap.getDuration();
      throw new DateTimeException(
          "does not exist in %s, where the clocks go forward then; take %s or %s"
              .formatted(
                  zone,
                  local.minus(skipped).atOffset(gap.getOffsetBefore()),
                  local.plus(skipped).atOffset(gap.getOffsetAfter())));
    }
    if (offsets.size() > 1 && overlap == null) {
      throw new DateTimeException(
          "comes twice in %s, where the clocks go back then; add \"overlap\": \"earlier\" for %s or"
                  .formatted(zone, local.atOffset(offsets.getFirst()))
              + " \"later\" for %s".formatted(local.atOffset(offsets.getLast())));
    }
    ZoneOffset offset = overlap == Overlap.LATER ? offsets.getLast() : offsets.getFirst();
    Instant at = roundedUp(ZonedDateTime.ofStrict(local, offset, zone).toInstant());
    return new Moment(at, local, zone, offset);
  }

  private static Instant roundedUp(Instant instant) {
    Instant millis = instant.truncatedTo(ChronoUnit.MILLIS);
    return millis.equals(instant) ? millis : millis.plusMillis(1);
  }
}
