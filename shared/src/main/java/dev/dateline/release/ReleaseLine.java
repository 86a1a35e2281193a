package dev.dateline.release;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The line that says when a release may be used: "FOR IMMEDIATE RELEASE" or "EMBARGOED UNTIL ...".
 *
 * @param text the line as it stands in the release
 * @param immediate whether it says that the release may be used at once
 * @param embargo whether it asks to wait; an embargo governs where both are said
 */
public record ReleaseLine(
    String text,
    boolean immediate,
    boolean embargo,
    @Nullable LocalDate date,
    @Nullable LocalTime time,
    @Nullable ZoneId zone) {
  public static final TextRule TEXT = TextRule.line(500);

  public ReleaseLine {
    TEXT.check("text", text);
    if (immediate && embargo) {
      throw new IllegalArgumentException("a release line is either immediate or an embargo");
    }
    if (time != null && date == null) {
      throw new IllegalArgumentException("a release line with a time needs a date");
    }
  }

  /**
   * Returns the instant at which the embargo ends, if this is one that names its day.
   *
   * <p>Without a time it ends as the day begins. Where the clocks are set back the later of the two
   * instants counts, so that nothing is out an hour early.
   *
   * @param newsroom the zone that counts where the line names none
   */
  public Optional<Instant> embargoedUntil(ZoneId newsroom) {
    if (!embargo || date == null) {
      return Optional.empty();
    }
    ZoneId counts = zone == null ? newsroom : zone;
    LocalDateTime local = time == null ? date.atStartOfDay() : date.atTime(time);
    return Optional.of(local.atZone(counts).withLaterOffsetAtOverlap().toInstant());
  }
}
