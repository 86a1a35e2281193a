package dev.dateline.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** A stack that is there for one measurement, and is gone with its data when the process ends. */
final class BenchStack {
  private BenchStack() {}

  static EmbeddedStack start(Path template, Clock clock, Settings.Schedules schedules)
      throws IOException, StartFailure, InterruptedException {
    Path data = Files.createTempDirectory("dateline-bench");
    EmbeddedStack stack =
        EmbeddedStack.start(
            new Settings(
                template,
                Map.of(),
                data,
                0,
                0,
                clock,
                System.err::println,
                (name, http) -> http,
                schedules));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stack, data)));
    return stack;
  }

  private static void end(EmbeddedStack stack, Path data) {
    stack.close();
    try {
      DataFolder.remove(data);
    } catch (IOException failed) {
      System.err.println("dateline: " + data + " could not be removed: " + failed);
    }
  }
}
