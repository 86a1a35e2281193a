package dev.dateline.release;

import dev.dateline.newsroom.NewsroomName;
import java.util.List;

/**
 * What happened in each newsroom, in logs that only grow; every read sees every write that ended
 * before it.
 */
public interface ChangeLog {
  /**
   * How far the logs of a newsroom go.
   *
   * @param all the number of the last change of all, which is how many there are
   * @param ofPublic the same of the log of what readers may know
   */
  record Head(long all, long ofPublic) {
    /** Of a newsroom in which nothing is logged yet. */
    public static final Head NONE = new Head(0, 0);
  }

  Head head(NewsroomName newsroom);

  /** Returns up to which version the changes of a release are in the logs; 0 if none is. */
  long loggedVersion(NewsroomName newsroom, ReleaseId release);

  /**
   * Puts changes into all logs that they belong to, in one transaction.
   *
   * @return whether it did; if not, the head or the release is no longer as the numbering has it
   */
  boolean append(Numbering numbering);

  /** Returns at most {@code limit} changes of a log, in its order, from a number on. */
  List<NumberedChange> read(Log log, long first, int limit);
}
