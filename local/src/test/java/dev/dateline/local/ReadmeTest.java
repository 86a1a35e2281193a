package dev.dateline.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the commands of the README, as they stand there. */
class ReadmeTest {
  private static final Pattern FLOW =
      Pattern.compile("<!-- flow -->(.*?)<!-- /flow -->", Pattern.DOTALL);
  private static final Pattern COMMANDS = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  @Test
  void leadsFromATextToAPage() throws Exception {
    Path root = Path.of("..").toRealPath();
    Files.createSymbolicLink(folder.resolve("examples"), root.resolve("examples"));
    Path data = folder.resolve(".dateline");
    try (EmbeddedStack stack = EmbeddedStack.start(Settings.of(Embedded.TEMPLATE, data))) {
      File output = folder.resolve("output").toFile();
      Process shell =
          new ProcessBuilder("sh", "-eu", "-c", commands(root.resolve("README.md")))
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output)
              .start();

      assertThat(shell.waitFor()).isZero();

      String said = Files.readString(output.toPath(), StandardCharsets.UTF_8);
      assertThat(said)
          .contains("\"status\":\"draft\"")
          .contains("\"url\":\"" + stack.url() + "/previews/")
          .contains("\"status\":\"published\"")
          .contains("\"status\":\"withdrawn\"")
          .contains("\"status\":\"scheduled\"")
          .contains("\"action\":\"correct\"")
          .contains("\"next\":\"/changes?limit=100&cursor=")
          .doesNotContain("/problems/")
          .contains("\"url\":\"" + stack.site() + "/demo/")
          .contains("\"releases\":[{")
          .contains("\"key\":\"dateline_")
          .contains("\"secret\":\"whsec_", "{\"deliveries\":[]}")
          .contains("\"label\":\"nightly import\"")
          .contains("\"result\":\"published\"")
          .contains("\"result\":\"accepted\"")
          .contains("\"url\":\"https://hooks.example.org/dateline\"")
          .contains("\"lastUsedAt\":")
          .contains("\"url\":\"" + stack.url() + "/webhooks/demo/website\"")
          .contains("{\"deliveries\":[{")
          .contains("<!DOCTYPE html>");
    }
  }

  private static String commands(Path readme) throws Exception {
    String flow =
        FLOW.matcher(Files.readString(readme))
            .results()
            .map(part -> part.group(1))
            .collect(Collectors.joining());
    assertThat(flow).isNotEmpty();
    return COMMANDS
        .matcher(flow)
        .results()
        .map(block -> block.group(1))
        .collect(Collectors.joining("\n"));
  }
}
