package dev.dateline.webhook;

import java.util.Map;

/** How one kind of source tells what has happened. */
interface Events {
  /**
   * Reads a hook that is authentic.
   *
   * @param headers those that its signature covers
   * @throws NotUnderstood if it says nothing that can be acted on
   */
  HookEvent read(Entry body, Map<String, String> headers);
}
