package dev.dateline.release;

import dev.dateline.newsroom.Newsroom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Says of a release what a careful editor would say. */
public interface Linter {
  /**
   * Returns what is wrong or doubtful, each at the level that the newsroom gives to its rule; what
   * a newsroom has silenced is not in it.
   *
   * @param at when the release is to be public
   */
  List<Finding> findings(ReleaseContent content, Newsroom newsroom, Instant at);

  /** Puts what a reader found at intake before what the lint found, and says nothing twice. */
  default List<Finding> together(List<Finding> ofIntake, List<Finding> ofLint, Newsroom newsroom) {
    List<Finding> all = new ArrayList<>(ofIntake);
    ofLint.stream()
        .filter(finding -> ofIntake.stream().noneMatch(finding::isSaidBy))
        .forEach(all::add);
    return List.copyOf(all);
  }
}
