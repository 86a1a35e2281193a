package dev.dateline.release;

import dev.dateline.newsroom.NewsroomName;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which releases a walk through a list meets. */
record Filter(
    NewsroomName newsroom,
    Set<Status> statuses,
    boolean unfiled,
    @Nullable Instant from,
    @Nullable Instant to) {

  Filter {
    statuses = Set.copyOf(statuses);
  }

  /** Writes the filter so that equal ones are written alike. */
  String canonical() {
    return newsroom
        + " "
        + statuses.stream().sorted().map(Names::of).toList()
        + (unfiled ? " unfiled" : "")
        + " "
        + from
        + " "
        + to;
  }

  /** Tells whether a release can change its place and still be in the filter. */
  boolean mayMove() {
    return statuses.size() > 1 || statuses.contains(Status.SCHEDULED);
  }

  static Set<Status> intersection(Set<Status> some, Set<Status> others) {
    Set<Status> both = EnumSet.noneOf(Status.class);
    both.addAll(some);
    both.retainAll(others);
    return both;
  }
}
