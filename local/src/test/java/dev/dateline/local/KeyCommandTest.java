package dev.dateline.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs {@code ./dateline key} with a Java that prints what it is to run. */
class KeyCommandTest {
  private static final List<String> NEEDED = List.of("--newsroom", "harbour", "--scopes", "read");

  @TempDir Path root;

  @BeforeEach
  void putTheScriptIntoAFolderWhereNothingIsToBeBuilt() throws IOException {
    Files.copy(Path.of("..", "dateline"), root.resolve("dateline"));
    stack(".dateline");
    script("mvnw", "exit 0");
    script("jdk/bin/javac", "echo javac 25");
    script("jdk/bin/java", "printf '%s\\n' \"$TABLE_NAME\" \"$@\"");
  }

  @Test
  void handsOnWhatANewNewsroomIsCalledAndWhoseClockItHas() throws Exception {
    List<String> told =
        List.of("--label", "night desk", "--title", "Harbour Lights", "--zone", "Europe/Dublin");

    assertThat(ran(told)).containsSubsequence(NEEDED).containsSubsequence(told);
  }

  @Test
  void handsOnNothingThatIsNotSaid() throws Exception {
    assertThat(ran(List.of())).endsWith(NEEDED.toArray(String[]::new));
  }

  @Test
  void reachesTheStackOfTheOptionElseOfTheVariableElseTheUsualOne() throws Exception {
    stack("sourced");
    stack("named");

    assertThat(ran(List.of()).getFirst()).isEqualTo(".dateline");
    assertThat(ran(List.of(), "sourced").getFirst()).isEqualTo("sourced");
    assertThat(ran(List.of("--data", "named"), "sourced").getFirst()).isEqualTo("named");
  }

  private void stack(String data) throws IOException {
    Files.createDirectories(root.resolve(data));
    Files.writeString(
        root.resolve(data).resolve("stack"), "export TABLE_NAME='%s'".formatted(data));
  }

  private List<String> ran(List<String> more) throws Exception {
    return ran(more, "");
  }

  private List<String> ran(List<String> more, String sourced) throws Exception {
    List<String> command = new ArrayList<>(List.of("sh", "dateline", "key"));
    command.addAll(NEEDED);
    command.addAll(more);
    ProcessBuilder shell = new ProcessBuilder(command).directory(root.toFile());
    shell.environment().put("DATELINE_DATA", sourced);
    shell.environment().put("JAVA_HOME", root.resolve("jdk").toString());
    Process process = shell.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    List<String> lines = process.inputReader().lines().toList();
    assertThat(process.waitFor()).as(lines.toString()).isZero();
    return lines;
  }

  private void script(String name, String command) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + command + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
