package dev.dateline.render;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what makes one list of another.
 *
 * <p>It is the shortest such difference (E. W. Myers, An O(ND) Difference Algorithm, 1986), as long
 * as that takes no more than the steps that are allowed; otherwise all between the common beginning
 * and the common end is taken as replaced.
 */
final class Difference {
  private final int[] before;
  private final int[] after;

  private Difference(int[] before, int[] after) {
    this.before = before;
    this.after = after;
  }

  /**
   * What both lists have next, and after it what only the one has and what only the other has.
   *
   * @param kept empty at most in the first
   * @param removed empty, with {@code added}, at most in the last
   */
  record Hunk<T>(List<T> kept, List<T> removed, List<T> added) {}

  /** Returns both lists in pieces: kept and removed give the one, kept and added the other. */
  static <T> List<Hunk<T>> between(List<T> before, List<T> after, int mostSteps) {
    int shorter = Math.min(before.size(), after.size());
    int start = 0;
    while (start < shorter && before.get(start).equals(after.get(start))) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
      end++;
    }
    BitSet removed = new BitSet();
    BitSet added = new BitSet();
    removed.set(start, before.size() - end);
    added.set(start, after.size() - end);
    if (!removed.isEmpty() && !added.isEmpty()) {
      Map<T, Integer> numbers = new HashMap<>();
      new Difference(
              numbered(before.subList(start, before.size() - end), numbers),
              numbered(after.subList(start, after.size() - end), numbers))
          .keepMost(start, removed, added, mostSteps);
    }
    return hunks(before, after, removed, added);
  }

  private static <T> int[] numbered(List<T> items, Map<T, Integer> numbers) {
    int[] numbered = new int[items.size()];
    for (int i = 0; i < numbered.length; i++) {
      Integer known = numbers.putIfAbsent(items.get(i), numbers.size());
      numbered[i] = known == null ? numbers.size() - 1 : known;
    }
    return numbered;
  }

  /** Clears what both lists have; does nothing if it takes too many steps to find. */
  private void keepMost(int start, BitSet removed, BitSet added, int mostSteps) {
    List<int[]> reached = reached(mostSteps);
    if (reached.isEmpty()) {
      return;
    }
    int edits = reached.size() - 1;
    int way = (before.length - after.length + edits) / 2;
    for (; edits >= 0; edits--) {
      int end = reached.get(edits)[way];
      int diagonal = 2 * way - edits;
      boolean down = edits > 0 && isDown(reached.get(edits - 1), way, edits);
      int begin = edits == 0 ? 0 : begin(reached.get(edits - 1), way, down);
      removed.clear(start + begin, start + end);
      added.clear(start + begin - diagonal, start + end - diagonal);
      way = down ? way : way - 1;
    }
  }

  /**
   * Returns how far each number of edits leads in {@code before}, on each of its ways.
   *
   * <p>After {@code d} edits there are {@code d + 1} ways; on way {@code i}, {@code i} of the edits
   * remove. Empty if it takes too many steps to reach the ends of both lists.
   */
  private List<int[]> reached(int mostSteps) {
    List<int[]> all = new ArrayList<>();
    int steps = 0;
    for (int edits = 0; ; edits++) {
      int[] reached = new int[edits + 1];
      for (int way = 0; way <= edits; way++) {
        int diagonal = 2 * way - edits;
        int x = 0;
        if (edits > 0) {
          int[] previous = all.getLast();
          x = begin(previous, way, isDown(previous, way, edits));
        }
        while (x < before.length
            && x - diagonal < after.length
            && before[x] == after[x - diagonal]) {
          x++;
          steps++;
        }
        reached[way] = x;
        steps++;
        if (x >= before.length && x - diagonal >= after.length) {
          all.add(reached);
          return all;
        }
      }
      if (steps > mostSteps) {
        return List.of();
      }
      all.add(reached);
    }
  }

  /** Tells whether the last edit of a way adds. */
  private static boolean isDown(int[] previous, int way, int edits) {
    return way == 0 || (way != edits && previous[way - 1] < previous[way]);
  }

  private static int begin(int[] previous, int way, boolean down) {
    return down ? previous[way] : previous[way - 1] + 1;
  }

  private static <T> List<Hunk<T>> hunks(
      List<T> before, List<T> after, BitSet removed, BitSet added) {
    List<Hunk<T>> hunks = new ArrayList<>();
    int x = 0;
    int y = 0;
    while (x < before.size() || y < after.size()) {
      int kept = Math.min(next(removed, x, before) - x, next(added, y, after) - y);
      int removedEnd = removed.nextClearBit(x + kept);
      int addedEnd = added.nextClearBit(y + kept);
      hunks.add(
          new Hunk<>(
              before.subList(x, x + kept),
              before.subList(x + kept, removedEnd),
              after.subList(y + kept, addedEnd)));
      x = removedEnd;
      y = addedEnd;
    }
    return hunks;
  }

  private static int next(BitSet changed, int from, List<?> list) {
    int next = changed.nextSetBit(from);
    return next < 0 ? list.size() : next;
  }
}
