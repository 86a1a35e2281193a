package dev.dateline.local.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How long a function takes before its first request, once for each process that it was begun in.
 *
 * @param runs least first
 */
public record Init(String function, List<Duration> runs) {
  public Init {
    runs = runs.stream().sorted().toList();
  }

  /**
   * Makes a handler in processes of their own, one after another.
   *
   * @param environment the variables that the function sees
   * @throws IOException if it cannot be made; what it said of that stands on standard error
   */
  public static Init of(
      String function, String handlerClass, Map<String, String> environment, int runs)
      throws IOException, InterruptedException {
    List<Duration> durations = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      durations.add(run(function, handlerClass, environment));
    }
    return new Init(function, durations);
  }

  /** Returns the run in the middle. */
  public Duration median() {
    return runs.get(runs.size() / 2);
  }

  private static Duration run(String function, String handlerClass, Map<String, String> environment)
      throws IOException, InterruptedException {
    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            // As Lambda starts it.
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            InitMain.class.getName(),
            handlerClass);
    java.environment().putAll(environment);
    Process process = java.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    List<String> said = process.inputReader().lines().toList();
    if (process.waitFor() != 0 || said.isEmpty()) {
      throw new IOException(function + " cannot be made as " + handlerClass);
    }
    return Duration.ofNanos(Long.parseLong(said.getLast()));
  }
}
