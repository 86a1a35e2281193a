package dev.dateline.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the commands of the guides, as they stand there. */
class GuidesTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern COMMANDS = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);

  @TempDir static Path folder;

  private static EmbeddedStack stack;

  @BeforeAll
  static void start() throws Exception {
    stack = EmbeddedStack.start(Settings.of(Embedded.TEMPLATE, folder.resolve("data")));
  }

  @AfterAll
  static void stop() {
    stack.close();
  }

  static List<Path> guides() throws IOException {
    try (Stream<Path> files = Files.list(ROOT.resolve("docs/guides"))) {
      return files.filter(file -> !commands(file).isEmpty()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("guides")
  void isTakenAtItsWord(Path guide) throws Exception {
    File output = folder.resolve(guide.getFileName() + ".out").toFile();
    String script = ". '%s'\n%s".formatted(folder.resolve("data/env"), commands(guide));
    Process shell =
        new ProcessBuilder("sh", "-eu", "-c", script, "publish", "examples/release.txt")
            .directory(ROOT.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output)
            .start();

    assertThat(shell.waitFor()).isZero();

    assertThat(Files.readString(output.toPath(), StandardCharsets.UTF_8))
        .containsAnyOf("\"secret\":", stack.site() + "/demo/")
        .doesNotContain("/problems/");
  }

  private static String commands(Path guide) {
    try {
      return String.join(
          "\n",
          COMMANDS
              .matcher(Files.readString(guide))
              .results()
              .map(block -> block.group(1))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
