package dev.dateline.release;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of a release as it was at one time; never changed once it is stored.
 *
 * @param number counts from 1
 * @param findings what its newsroom was told of it, at the levels that it gave then
 * @param ofSource what only the source showed, at the levels of its reader: another time the
 *     newsroom may give others
 * @param understanding how its source was read
 */
public record Revision(
    int number,
    ReleaseContent content,
    List<Finding> findings,
    List<Finding> ofSource,
    Understanding understanding,
    @Nullable Original original,
    Instant at) {
  public Revision {
    findings = List.copyOf(findings);
    ofSource = List.copyOf(ofSource);
  }

  /** Has findings whose levels are those of their reader. */
  public Revision(
      int number,
      ReleaseContent content,
      List<Finding> findings,
      Understanding understanding,
      @Nullable Original original,
      Instant at) {
    this(number, content, findings, ofSource(findings), understanding, original, at);
  }

  /** Tells whether its newsroom gave what only the source showed other levels, or silenced it. */
  public boolean isLevelled() {
    return !ofSource.equals(ofSource(findings));
  }

  private static List<Finding> ofSource(List<Finding> findings) {
    return findings.stream().filter(Finding::ofSource).toList();
  }
}
