package dev.dateline.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the commands of the guides, as they stand there. */
class GuidesTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern COMMANDS = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern SOURCE = Pattern.compile("\"name\": \"([^\"]*)\", \"provider\"");

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
    Path script = folder.resolve(guide.getFileName() + ".sh");
    Files.writeString(script, commands(guide));
    String shell = ". '%s'\nsh -eu '%s' \"$@\"".formatted(folder.resolve("data/env"), script);
    Process running =
        new ProcessBuilder("sh", "-eu", "-c", shell, "sh", "examples/release.txt")
            .directory(ROOT.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output)
            .start();

    assertThat(running.waitFor()).isZero();

    assertThat(Files.readString(output.toPath(), StandardCharsets.UTF_8))
        .containsAnyOf("\"secret\":", stack.site() + "/demo/")
        .doesNotContain("/problems/");
  }

  @Test
  void makeNoSourceThatAnotherOneOrTheReadmeMakes() throws IOException {
    List<Path> pages = new ArrayList<>(guides());
    pages.add(ROOT.resolve("README.md"));

    List<String> made =
        pages.stream()
            .map(GuidesTest::commands)
            .flatMap(commands -> SOURCE.matcher(commands).results())
            .map(source -> source.group(1))
            .toList();

    assertThat(made).hasSizeGreaterThan(pages.size() / 2).doesNotHaveDuplicates();
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
