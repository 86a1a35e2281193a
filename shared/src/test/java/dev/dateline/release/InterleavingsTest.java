package dev.dateline.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Lets operations on releases run at once in thousands of orders. {@code -Ddateline.seed=123} runs
 * one of them again, {@code -Ddateline.seeds=100000} more of them.
 */
class InterleavingsTest {
  private static final int SEEDS = 6_000;

  @Test
  void whateverRunsAtOnceComesOutRightInTheEnd() {
    Long only = Long.getLong("dateline.seed");
    if (only != null) {
      System.out.println(run(only).interleaving);
      return;
    }
    int seeds = Integer.getInteger("dateline.seeds", SEEDS);
    long steps = 0;
    for (long seed = 0; seed < seeds; seed++) {
      steps += run(seed).interleaving.steps();
    }
    System.out.printf(Locale.ROOT, "%,d interleavings of %,d calls were tried.%n", seeds, steps);
  }

  @Test
  void theSameSeedIsTheSameRun() {
    for (long seed = 0; seed < 50; seed++) {
      assertThat(run(seed).interleaving).hasToString(run(seed).interleaving.toString());
    }
  }

  /** Of five seeds, three let two operations run at once, and two let three. */
  private static BusyDesk run(long seed) {
    BusyDesk desk = new BusyDesk();
    List<Object> begun = new ArrayList<>();
    try {
      run(desk, new SplittableRandom(seed), seed % 5 < 3 ? 2 : 3, begun);
      return desk;
    } catch (Throwable failure) {
      throw new AssertionError(
          "seed %d, to be run again with -Ddateline.seed=%d, of %s:%n%s%n%s"
              .formatted(seed, seed, begun, failure.getMessage(), desk.interleaving),
          failure);
    }
  }

  private static void run(BusyDesk desk, SplittableRandom random, int count, List<Object> begun)
      throws Exception {
    RandomErrands made = new RandomErrands(desk, random);
    made.happenedBefore();
    boolean mortal = random.nextInt(4) == 0;
    List<Errand> errands = new ArrayList<>();
    List<Interleaving.Strand> strands = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String name = String.valueOf(i + 1);
      if (i > 0 && random.nextInt(5) == 0) {
        begun.add("what runs by itself");
        strands.add(desk.interleaving.begin(name, made.unasked()));
        continue;
      }
      Errand errand = made.beside(errands);
      errands.add(errand);
      begun.add(errand);
      strands.add(desk.interleaving.begin(name, errand::send));
    }
    desk.interleaving.run(random, mortal ? 0.03 : 0);
    if (strands.stream().noneMatch(Interleaving.Strand::hasEnded)) {
      desk.requireReadable();
    }
    errands.stream()
        .filter(errand -> !errand.isAnswered() && errand.mayBeRepeated())
        .forEach(Errand::send);
    errands.forEach(errand -> errand.requireHonest(errands));
    desk.sweep();
    desk.requireTable();
    desk.requireRightOnceProjected();
  }
}
