package dev.dateline.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * A command of {@code ./dateline} that works on the table and bucket that the environment names.
 */
final class Command {
  private Command() {}

  /** What a command does. */
  @FunctionalInterface
  interface Task {
    /** Returns whether all went well; what did not was said. */
    boolean run() throws IOException, InterruptedException;
  }

  /** Ends the process with 2 after a wrong argument, and with 1 after any other failure. */
  static void run(Task task) {
    try {
      if (!task.run()) {
        System.exit(1);
      }
    } catch (IllegalArgumentException wrong) {
      System.err.println("dateline: " + wrong.getMessage());
      System.exit(2);
    } catch (SdkException unreachable) {
      System.err.println(
          "dateline: the table or the bucket does not answer; is ./dateline up running, or may"
              + " these AWS credentials use both? ("
              + String.valueOf(unreachable.getMessage()).lines().findFirst().orElse("")
              + ")");
      System.exit(1);
    } catch (UncheckedIOException failed) {
      System.err.println("dateline: " + failed.getCause());
      System.exit(1);
    } catch (IOException failed) {
      System.err.println("dateline: " + failed.getMessage());
      System.exit(1);
    } catch (InterruptedException ended) {
      System.exit(1);
    }
  }

  /** Reads pairs of {@code --name value}, which the script has checked. */
  static Map<String, String> options(String[] arguments) {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      options.put(arguments[i].replaceFirst("^--", ""), arguments[i + 1]);
    }
    return options;
  }
}
