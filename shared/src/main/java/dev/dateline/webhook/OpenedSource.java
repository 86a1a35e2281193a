package dev.dateline.webhook;

/** A source and its newest secret; the only time that whoever asks is told both. */
public record OpenedSource(WebhookSource source, String secret) {
  /** Tells nothing of the secret, so that no message gives it away. */
  @Override
  public String toString() {
    return "OpenedSource";
  }
}
