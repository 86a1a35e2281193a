package dev.dateline.local;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The options of {@link BenchSchedule}.
 *
 * @param template {@code --template FILE}, which the script gives
 * @param releases as many as are scheduled
 * @param over the time that they are spread over, zero with {@code --together}
 */
record BenchPlan(Path template, int releases, Duration over) {
  private static final int MOST = 1000;

  static BenchPlan parse(String[] arguments) throws StartFailure {
    Deque<String> rest = new ArrayDeque<>(List.of(arguments));
    BenchPlan plan = new BenchPlan(Path.of("template.yaml"), 200, Duration.ofMinutes(2));
    while (!rest.isEmpty()) {
      String option = rest.pop();
      plan =
          switch (option) {
            case "--template" ->
                new BenchPlan(Options.path(option, rest), plan.releases, plan.over);
            case "--together" -> new BenchPlan(plan.template, number(rest), Duration.ZERO);
            default -> throw new StartFailure("bench schedule takes --together N, not " + option);
          };
    }
    return plan;
  }

  /** When each is to come out, on whole seconds if the first is. */
  List<Instant> instants(Instant first) {
    return IntStream.range(0, releases)
        .mapToObj(i -> first.plusSeconds(over.toSeconds() * i / releases))
        .toList();
  }

  private static int number(Deque<String> rest) throws StartFailure {
    if (rest.isEmpty() || rest.peek().startsWith("--")) {
      return 100;
    }
    String number = rest.pop();
    if (!number.matches("[1-9][0-9]{0,3}") || Integer.parseInt(number) > MOST) {
      throw new StartFailure("--together takes a number from 1 to " + MOST + ", not " + number);
    }
    return Integer.parseInt(number);
  }
}
