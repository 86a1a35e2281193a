package dev.dateline.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.render.Difference.Hunk;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DifferenceTest {
  private static final int ENOUGH = 1_000_000;

  @Test
  void findsTheShortestDifferenceOfAllShortLists() {
    List<List<Integer>> all = IntStream.rangeClosed(0, 6).boxed().flatMap(this::lists).toList();

    for (List<Integer> before : all) {
      for (List<Integer> after : all) {
        List<Hunk<Integer>> hunks = Difference.between(before, after, ENOUGH);

        assertMakesTheOneOfTheOther(hunks, before, after);
        assertThat(all(hunks, Hunk::kept))
            .as("%s %s", before, after)
            .hasSize(common(before, after));
      }
    }
  }

  @Test
  void makesTheOneOfTheOtherHoweverFewStepsItMayTake() {
    Random random = new Random(20260506);
    for (int run = 0; run < 2_000; run++) {
      List<Integer> before = list(random);
      List<Integer> after = list(random);
      for (int steps : new int[] {0, 10, 100, 1_000, ENOUGH}) {
        List<Hunk<Integer>> hunks = Difference.between(before, after, steps);

        assertMakesTheOneOfTheOther(hunks, before, after);
      }
      assertThat(all(Difference.between(before, after, ENOUGH), Hunk::kept))
          .hasSize(common(before, after));
    }
  }

  @Test
  void takesAllBetweenTheCommonEndsAsReplacedWhereMoreStepsWouldBeNeeded() {
    List<String> before = List.of("begin", "a", "same", "b", "end");
    List<String> after = List.of("begin", "c", "same", "d", "end");

    assertThat(Difference.between(before, after, ENOUGH))
        .containsExactly(
            new Hunk<>(List.of("begin"), List.of("a"), List.of("c")),
            new Hunk<>(List.of("same"), List.of("b"), List.of("d")),
            new Hunk<>(List.of("end"), List.of(), List.of()));
    assertThat(Difference.between(before, after, 0))
        .containsExactly(
            new Hunk<>(List.of("begin"), List.of("a", "same", "b"), List.of("c", "same", "d")),
            new Hunk<>(List.of("end"), List.of(), List.of()));
  }

  @Test
  void comparesLongListsThatHaveNothingInCommon() {
    List<Integer> before = IntStream.range(0, 200_000).boxed().toList();
    List<Integer> after = IntStream.range(200_000, 400_000).boxed().toList();

    assertThat(Difference.between(before, after, ENOUGH))
        .containsExactly(new Hunk<>(List.of(), before, after));
    assertThat(Difference.between(before, List.<Integer>of(), ENOUGH))
        .containsExactly(new Hunk<>(List.of(), before, List.of()));
  }

  private static void assertMakesTheOneOfTheOther(
      List<Hunk<Integer>> hunks, List<Integer> before, List<Integer> after) {
    assertThat(all(hunks, hunk -> join(hunk.kept(), hunk.removed()))).isEqualTo(before);
    assertThat(all(hunks, hunk -> join(hunk.kept(), hunk.added()))).isEqualTo(after);
    for (int i = 0; i < hunks.size(); i++) {
      Hunk<Integer> hunk = hunks.get(i);
      assertThat(i > 0 && hunk.kept().isEmpty()).isFalse();
      assertThat(i < hunks.size() - 1 && hunk.removed().isEmpty() && hunk.added().isEmpty())
          .isFalse();
    }
  }

  private static List<Integer> all(
      List<Hunk<Integer>> hunks, Function<Hunk<Integer>, List<Integer>> part) {
    return hunks.stream().flatMap(hunk -> part.apply(hunk).stream()).toList();
  }

  private static List<Integer> join(List<Integer> one, List<Integer> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  /** Returns all lists of this length of two different items. */
  private Stream<List<Integer>> lists(int length) {
    return IntStream.range(0, 1 << length)
        .mapToObj(bits -> IntStream.range(0, length).mapToObj(i -> bits >> i & 1).toList());
  }

  private static List<Integer> list(Random random) {
    return random.ints(random.nextInt(40), 0, 1 + random.nextInt(12)).boxed().toList();
  }

  /** Returns the length of the longest common subsequence, the plain way. */
  private static int common(List<Integer> one, List<Integer> other) {
    List<Integer> row = new ArrayList<>(Collections.nCopies(other.size() + 1, 0));
    for (Integer item : one) {
      int diagonal = 0;
      for (int i = 1; i <= other.size(); i++) {
        int above = row.get(i);
        boolean same = item.equals(other.get(i - 1));
        row.set(i, same ? diagonal + 1 : Math.max(above, row.get(i - 1)));
        diagonal = above;
      }
    }
    return row.getLast();
  }
}
