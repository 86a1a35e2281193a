package dev.dateline.webhook;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of a hook that is authentic.
 *
 * @param delivery null if it is ignored
 * @param reason why it is parked; null if it is not
 */
public record Reception(Result result, @Nullable DeliveryId delivery, @Nullable String reason) {
  /** What is said of it to whoever sent it. */
  public enum Result {
    /** It is stored, and acted on after this. */
    ACCEPTED,
    /** It is stored, and waits for somebody. */
    PARKED,
    /** It came before, and is stored. */
    DUPLICATE,
    /** It tells of nothing that is our business, and is stored nowhere. */
    IGNORED
  }

  static final Reception IGNORED = new Reception(Result.IGNORED, null, null);
}
