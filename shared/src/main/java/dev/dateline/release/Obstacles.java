package dev.dateline.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What stands in the way of one step, gathered so that all of it is told at once. */
final class Obstacles {
  private final List<ReleaseFailure> found = new ArrayList<>();

  void add(ReleaseFailure obstacle) {
    found.add(obstacle);
  }

  void addAll(List<ReleaseFailure> obstacles) {
    found.addAll(obstacles);
  }

  /** Works a part of the step out; empty if that is refused. */
  <T> Optional<T> resultOf(Supplier<T> part) {
    try {
      return Optional.of(part.get());
    } catch (ReleaseFailure obstacle) {
      found.add(obstacle);
      return Optional.empty();
    }
  }

  /** Makes a check, and tells whether it refuses nothing. */
  boolean pass(Runnable check) {
    return resultOf(
            () -> {
              check.run();
              return true;
            })
        .isPresent();
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  List<ReleaseFailure> all() {
    return List.copyOf(found);
  }

  /**
   * Makes sure that nothing stands in the way.
   *
   * @throws ReleaseFailure the obstacle itself where it is one, and {@link ReleaseFailure.NotReady}
   *     with all of them where they are several
   */
  void refuse() {
    if (found.size() > 1) {
      throw new ReleaseFailure.NotReady(found);
    }
    if (!found.isEmpty()) {
      throw found.getFirst();
    }
  }
}
