package dev.dateline.webhook;

import java.util.Map;

/** Reads what a source sends. */
@FunctionalInterface
public interface Payloads {
  /**
   * Reads a payload.
   *
   * @param contentType as its sender named it
   * @throws NotUnderstood if it is of no form that is taken
   */
  Map<?, ?> read(String payload, String contentType);
}
