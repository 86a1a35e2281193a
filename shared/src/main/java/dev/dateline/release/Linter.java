package dev.dateline.release;

import dev.dateline.newsroom.Newsroom;
import java.time.Instant;
import java.util.List;

/** Says of a release what a careful editor would say. */
@FunctionalInterface
public interface Linter {
  /**
   * Returns what is wrong or doubtful, each at the level that the newsroom gives to its rule; what
   * a newsroom has silenced is not in it, and nothing is said twice.
   *
   * @param ofIntake what a reader found in the source, which is among what is returned
   * @param at when the release is to be public
   */
  List<Finding> findings(
      ReleaseContent content, List<Finding> ofIntake, Newsroom newsroom, Instant at);
}
