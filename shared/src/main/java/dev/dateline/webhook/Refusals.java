package dev.dateline.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many hooks of a source were not authentic.
 *
 * @param last when the last of them came; null if none did
 */
public record Refusals(long count, @Nullable Instant last) {
  public static final Refusals NONE = new Refusals(0, null);
}
