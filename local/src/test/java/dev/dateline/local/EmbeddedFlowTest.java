package dev.dateline.local;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedFlowTest extends FlowContract {
  @TempDir static Path data;
  private static EmbeddedStack stack;

  @BeforeAll
  static void start() throws Exception {
    stack = EmbeddedStack.start(Settings.of(Embedded.TEMPLATE, data));
  }

  @AfterAll
  static void end() {
    stack.close();
  }

  @Override
  Stack stack() {
    return new Stack(stack.url(), stack.site(), stack.key());
  }
}
