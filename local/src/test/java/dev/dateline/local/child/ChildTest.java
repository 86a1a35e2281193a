package dev.dateline.local.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChildTest {
  @TempDir Path folder;

  @Test
  void outlivesTheCtrlCThatItsParentGetsToo() throws Exception {
    List<ProcessHandle> before = ProcessHandle.current().children().toList();
    try (Child child = Child.dynamoDb(folder.resolve("data"), folder.resolve("logs"))) {
      child.awaitReady();
      String started =
          ProcessHandle.current()
              .children()
              .filter(process -> !before.contains(process))
              .map(process -> "" + process.pid())
              .collect(Collectors.joining());

      assertThat(new ProcessBuilder("kill", "-INT", started).start().waitFor()).isZero();

      for (int i = 0; i < 100; i++) {
        child.awaitReady();
      }
      assertThat(child.alive()).isTrue();
    }
  }
}
