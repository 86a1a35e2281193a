package dev.dateline.release;

import java.util.Map;

/** How an attempt ended, so that its repetition is answered alike. */
public record Receipt(String fingerprint, Outcome outcome) {
  /** How it ended. */
  public sealed interface Outcome {}

  /** The release was changed to this revision and state, or was found so. */
  public record Done(ReleaseId id, int revision, State state) implements Outcome {
    public static Done of(PressRelease release) {
      return new Done(release.id(), release.revision().number(), release.state());
    }
  }

  /** A preview or a key was made; its secret was told then and is told nobody again. */
  public record Granted(String id) implements Outcome {}

  /** The request was refused for a reason that repeating it does not change. */
  public record Refused(int status, Map<String, String> headers, String problem)
      implements Outcome {}
}
