package dev.dateline.webhook;

/** A hook that is authentic and says nothing that can be acted on; it says why, and what to do. */
public final class NotUnderstood extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotUnderstood(String reason) {
    super(reason);
  }
}
