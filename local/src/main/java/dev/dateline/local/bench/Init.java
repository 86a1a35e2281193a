package dev.dateline.local.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * How long a function takes before its first request, or up to its answer, once for each process
 * that it was begun in.
 *
 * @param runs least first
 */
public record Init(String function, List<Duration> runs) {
  private static final byte[] NO_EVENT = {};

  public Init {
    runs = runs.stream().sorted().toList();
  }

  /**
   * Makes a handler in processes of their own, one after another.
   *
   * @param environment the variables that the function sees
   * @throws IOException if it cannot be run; what it said of that stands on standard error
   */
  public static Init of(
      String function, String handlerClass, Map<String, String> environment, int runs)
      throws IOException, InterruptedException {
    return of(function, handlerClass, environment, Collections.nCopies(runs, NO_EVENT));
  }

  /** The same up to the answer to an event, in a process for each of them. */
  public static Init of(
      String function, String handlerClass, Map<String, String> environment, List<byte[]> events)
      throws IOException, InterruptedException {
    List<Duration> durations = new ArrayList<>();
    for (byte[] event : events) {
      durations.add(run(function, handlerClass, environment, event));
    }
    return new Init(function, durations);
  }

  /** Returns the run in the middle. */
  public Duration median() {
    return runs.get(runs.size() / 2);
  }

  private static Duration run(
      String function, String handlerClass, Map<String, String> environment, byte[] event)
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
    try (OutputStream input = process.getOutputStream()) {
      input.write(event);
    }
    List<String> said = process.inputReader().lines().toList();
    if (process.waitFor() != 0 || said.isEmpty()) {
      throw new IOException(function + " cannot be run as " + handlerClass);
    }
    return Duration.ofNanos(Long.parseLong(said.getLast()));
  }
}
