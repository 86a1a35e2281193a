package dev.dateline.webhook;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a hook says has happened at its source.
 *
 * @param id of the entry at its source, stable over its life; empty for {@link Act#NOTHING}
 * @param changedAt when the source changed it, by which hooks that come out of order are told;
 *     {@link #LAST} for what no other change can follow
 * @param entry its content by the source's own names; empty where it sends none
 * @param due when it is to be published; only for {@link Act#SCHEDULE}
 */
public record HookEvent(
    Act act, String id, Instant changedAt, Map<?, ?> entry, @Nullable Instant due) {
  /** After all that a source changes. */
  public static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  static HookEvent nothing() {
    return new HookEvent(Act.NOTHING, "", Instant.EPOCH, Map.of(), null);
  }

  static HookEvent of(Act act, String id, Instant changedAt, Map<?, ?> entry) {
    return new HookEvent(act, id, changedAt, entry, null);
  }
}
