package dev.dateline.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs what the workflow of the guide runs, in a repository, as GitHub's shell would. */
class WorkflowGuideTest {
  private static final Path GUIDE = Path.of("../docs/guides/github-actions.md");
  private static final Pattern STEP = Pattern.compile(" {8}run: \\|\n((?: {10}.*\n)+)");
  private static final String NOTHING = "0".repeat(40);

  @TempDir Path folder;

  private Path repository;

  @BeforeEach
  void commitAScriptThatSaysWhatItWouldPublish() throws Exception {
    assumeTrue(isThere("git") && isThere("bash"), "skipped: there is no git or no bash here");
    repository = Files.createDirectory(folder.resolve("repository"));
    git("init", "-q");
    write(".github/publish", "test -f \"$1\" && grep -v fails \"$1\"");
    commit();
  }

  @Test
  void publishesWhatAPushAdds() throws Exception {
    write("releases/old.md", "old");
    String before = commit();
    write("releases/old.md", "old, changed");
    write("releases/fähre.md", "ferry");
    write("releases/a quay.md", "quay");
    write("notes.md", "notes");

    assertThat(published(before, commit())).containsExactlyInAnyOrder("ferry", "quay");
  }

  @Test
  void publishesNothingWhereNothingWasAdded() throws Exception {
    write("releases/old.md", "old");
    String before = commit();
    write("releases/old.md", "old, changed");

    assertThat(published(before, commit())).isEmpty();
  }

  @Test
  void publishesAllThatTheFirstPushOfABranchHas() throws Exception {
    write("releases/one.md", "one");
    commit();
    write("releases/two.md", "two");

    assertThat(published(NOTHING, commit())).containsExactlyInAnyOrder("one", "two");
  }

  @Test
  void endsWhereOneCannotBePublishedOrNobodyKnowsWhatWasBefore() throws Exception {
    write("releases/one.md", "fails");
    String after = commit();

    assertThat(run(NOTHING, after).exit()).isNotZero();
    assertThat(run("1".repeat(40), after).exit()).isNotZero();
  }

  private record Ran(int exit, List<String> lines) {}

  private List<String> published(String before, String after) throws Exception {
    Ran ran = run(before, after);
    assertThat(ran.exit()).as(ran.toString()).isZero();
    return ran.lines();
  }

  private Ran run(String before, String after) throws Exception {
    Matcher step = STEP.matcher(Files.readString(GUIDE));
    assertThat(step.find()).isTrue();
    String script =
        step.group(1)
            .replace("${{ github.event.before }}", before)
            .replace("${{ github.sha }}", after);
    return run("bash", "-e", "-c", script);
  }

  private String commit() throws Exception {
    git("add", "-A");
    git("-c", "user.name=A", "-c", "user.email=a@gull.example", "commit", "-qm", "More");
    return git("rev-parse", "HEAD").getFirst();
  }

  private List<String> git(String... arguments) throws Exception {
    Ran ran = run(Stream.concat(Stream.of("git"), Stream.of(arguments)).toArray(String[]::new));
    assertThat(ran.exit()).as(ran.toString()).isZero();
    return ran.lines();
  }

  private Ran run(String... command) throws Exception {
    ProcessBuilder process = new ProcessBuilder(command).directory(repository.toFile());
    process.environment().put("RUNNER_TEMP", folder.toString());
    Process started = process.redirectErrorStream(true).start();
    List<String> lines = started.inputReader().lines().toList();
    return new Ran(started.waitFor(), lines);
  }

  private void write(String name, String text) throws IOException {
    Path file = repository.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text + "\n");
  }

  private static boolean isThere(String program) throws InterruptedException {
    try {
      return new ProcessBuilder(program, "--version").start().waitFor() == 0;
    } catch (IOException none) {
      return false;
    }
  }
}
