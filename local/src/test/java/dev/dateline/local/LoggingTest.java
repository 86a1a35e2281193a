package dev.dateline.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The logs of libraries, of which a command of {@code ./dateline} prints nothing. */
class LoggingTest {

  @Test
  void areBoundToWhatSaysNothing() throws Exception {
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LoggingTest.class.getName())
            .redirectErrorStream(true)
            .start();

    assertThat(java.inputReader().lines().toList()).isEmpty();
    assertThat(java.waitFor()).isZero();
  }

  /** What a library does when it is first used. */
  public static void main(String[] arguments) {
    LoggerFactory.getLogger(LoggingTest.class).warn("unheard");
  }
}
