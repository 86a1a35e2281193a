package dev.dateline.release;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** When a release is to become public, as it was asked for. */
public record Schedule(
    Instant at,
    @Nullable LocalDateTime local,
    @Nullable ZoneId zone,
    @Nullable ZoneOffset offset,
    Precision precision) {
  /** How late it may be. */
  public enum Precision {
    SECOND,
    MINUTE
  }
}
