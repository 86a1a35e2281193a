package dev.dateline.local.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InitTest {
  private static final Duration SHORT = Duration.ofMillis(1);

  @TempDir Path folder;

  @Test
  void makesTheHandlerInAProcessOfItsOwnEachTime() throws Exception {
    Path made = Files.createFile(folder.resolve("made"));

    Init init = Init.of("Tell", TellingHandler.class.getName(), Map.of("MADE", "" + made), 3);

    assertThat(init.function()).isEqualTo("Tell");
    assertThat(init.runs()).hasSize(3).isSorted().allMatch(Duration::isPositive);
    assertThat(Files.readAllLines(made)).hasSize(3).doesNotHaveDuplicates();
  }

  @Test
  void callsTheHandlerOnceWithAnEventOfItsOwnInEachProcess() throws Exception {
    Path answered = Files.createFile(folder.resolve("answered"));

    Init init =
        Init.of(
            "Answer",
            AnsweringHandler.class.getName(),
            Map.of("ANSWERED", "" + answered),
            List.of("one\n".getBytes(UTF_8), "two\n".getBytes(UTF_8)));

    assertThat(init.runs()).hasSize(2).allMatch(Duration::isPositive);
    assertThat(Files.readAllLines(answered)).containsExactly("one", "two");
  }

  @Test
  void namesTheFunctionThatCannotBeMade() {
    for (Class<?> unfit : List.of(FailingHandler.class, InitTest.class)) {
      assertThatThrownBy(() -> Init.of("Fail", unfit.getName(), Map.of(), 1))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("Fail")
          .hasMessageContaining(unfit.getName());
    }
  }

  @Test
  void takesTheRunInTheMiddle() {
    assertThat(
            new Init("Tell", List.of(SHORT.multipliedBy(9), SHORT, SHORT.multipliedBy(2))).median())
        .isEqualTo(SHORT.multipliedBy(2));
  }

  /** Notes in which process it was made. */
  public static final class TellingHandler {
    public TellingHandler() throws IOException {
      System.out.println("Made.");
      Files.writeString(
          Path.of(System.getenv("MADE")),
          ProcessHandle.current().pid() + "\n",
          StandardOpenOption.APPEND);
    }
  }

  /** Notes what it is called with. */
  public static final class AnsweringHandler implements RequestStreamHandler {
    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
        throws IOException {
      Files.write(
          Path.of(System.getenv("ANSWERED")), input.readAllBytes(), StandardOpenOption.APPEND);
    }
  }

  /** Lacks what it needs. */
  public static final class FailingHandler {
    public FailingHandler() {
      throw new IllegalStateException("There is no table.");
    }
  }
}
