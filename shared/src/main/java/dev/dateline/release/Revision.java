package dev.dateline.release;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of a release as it was at one time; never changed once it is stored.
 *
 * @param number counts from 1
 * @param understanding how its source was read
 */
public record Revision(
    int number,
    ReleaseContent content,
    List<Finding> findings,
    Understanding understanding,
    @Nullable Original original,
    Instant at) {
  public Revision {
    findings = List.copyOf(findings);
  }
}
