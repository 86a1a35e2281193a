package dev.dateline.release;

import java.time.Instant;

/**
 * What readers are told about a change of a published release.
 *
 * @param replaced the number of the revision that readers saw before
 */
public record Correction(Weight weight, String note, Instant at, int replaced) {
  public static final TextRule NOTE = TextRule.prose(2_000);

  /** How grave the change is; its name in JSON is {@code class}. */
  public enum Weight {
    CORRECTION,
    CLARIFICATION,
    UPDATE
  }

  public Correction {
    NOTE.check("note", note);
  }
}
