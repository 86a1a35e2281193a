package dev.dateline.local;

import dev.dateline.release.TickingClock;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedFlowTest extends FlowContract {
  @TempDir static Path data;
  private static final TickingClock CLOCK = new TickingClock(Instant.parse("2026-05-12T12:00:00Z"));
  private static EmbeddedStack stack;

  @BeforeAll
  static void start() throws Exception {
    stack =
        EmbeddedStack.start(
            Settings.of(Embedded.TEMPLATE, data).with(CLOCK).with(Settings.Schedules.ON_DEMAND));
  }

  @AfterAll
  static void end() {
    stack.close();
  }

  @Override
  Stack stack() {
    return new Stack(stack.url(), stack.site(), stack.key(), CLOCK, stack::runSchedules);
  }
}
