package dev.dateline.webhook;

/** A hook does not come from whom it says, or came too late to believe it; it says why. */
public final class Unauthentic extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** {@code reason} helps whoever sets a source up, and tells nothing of secrets. */
  Unauthentic(String reason) {
    super(reason);
  }
}
