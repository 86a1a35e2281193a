package dev.dateline.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asks {@code ./dateline} what it takes. */
class HelpCommandTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "up", "test", "package", "deploy", "key", "repair", "export", "import", "bench", "help"
      })
  void saysOfEachCommandWhatItTakes(String command) throws Exception {
    List<String> help = said(0, "help");

    for (String option : List.of("--help", "-h")) {
      List<String> part = said(0, command, option);

      assertThat(part.getFirst()).startsWith("./dateline " + command);
      assertThat(part).hasSizeGreaterThan(1).isSubsetOf(help);
      assertThat(part.stream().filter(line -> line.startsWith("./dateline ")))
          .allMatch(line -> line.startsWith("./dateline " + command));
    }
  }

  @Test
  void saysThatThereIsNoSuchCommand() throws Exception {
    assertThat(said(1, "publish", "--help")).singleElement().asString().contains("publish", "help");
  }

  private static List<String> said(int expected, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("sh", "../dateline"));
    command.addAll(List.of(arguments));
    Process shell = new ProcessBuilder(command).redirectErrorStream(true).start();
    List<String> lines = shell.inputReader().lines().toList();
    assertThat(shell.waitFor()).as(lines.toString()).isEqualTo(expected);
    return lines;
  }
}
