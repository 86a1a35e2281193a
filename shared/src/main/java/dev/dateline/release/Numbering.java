package dev.dateline.release;

import dev.dateline.newsroom.NewsroomName;
import java.util.ArrayList;
import java.util.List;

/**
 * The next changes of a release and the numbers that they get.
 *
 * @param head of the logs, as it was read
 * @param steps without a gap, oldest first; those before the first one are logged
 */
public record Numbering(
    NewsroomName newsroom, ReleaseId release, ChangeLog.Head head, List<HistoryEntry> steps) {
  /**
   * So many have place in one transaction of 100 rows and 4 MB: three rows each, of at most 60 KB,
   * since a step may name twenty overridden errors with their reasons.
   */
  public static final int MOST = 16;

  public Numbering {
    steps = List.copyOf(steps);
    if (steps.isEmpty() || steps.size() > MOST) {
      throw new IllegalArgumentException("1 to %d steps are numbered at once".formatted(MOST));
    }
    for (int i = 1; i < steps.size(); i++) {
      if (steps.get(i).version() != steps.get(i - 1).version() + 1) {
        throw new IllegalArgumentException(
            "after version %d of release %s comes %d"
                .formatted(steps.get(i - 1).version(), release, steps.get(i).version()));
      }
    }
  }

  /** Returns up to which version the release is logged before it. */
  public long versionBefore() {
    return steps.getFirst().version() - 1;
  }

  /** Returns up to which version the release is logged after it. */
  public long versionAfter() {
    return steps.getLast().version();
  }

  /** Returns the changes with their numbers among all. */
  public List<NumberedChange> all() {
    return numbered(steps, head.all());
  }

  /** Returns those that readers may know of, with their numbers among these. */
  public List<NumberedChange> ofPublic() {
    return numbered(
        steps.stream().filter(step -> step.action().concernsReaders()).toList(), head.ofPublic());
  }

  /** Returns how far the logs go after it. */
  public ChangeLog.Head headAfter() {
    return new ChangeLog.Head(head.all() + steps.size(), head.ofPublic() + ofPublic().size());
  }

  private List<NumberedChange> numbered(List<HistoryEntry> some, long last) {
    List<NumberedChange> numbered = new ArrayList<>();
    some.forEach(
        step -> numbered.add(new NumberedChange(last + numbered.size() + 1, release, step)));
    return numbered;
  }
}
