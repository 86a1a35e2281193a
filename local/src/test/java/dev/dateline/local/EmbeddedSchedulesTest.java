package dev.dateline.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.local.Settings.Schedules;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedSchedulesTest {
  private static final Clock NIGHT =
      Clock.fixed(Instant.parse("2026-11-24T03:00:00Z"), ZoneOffset.UTC);

  @TempDir Path data;

  @BeforeEach
  void forgetOtherStacks() {
    ScheduledHandler.EVENTS.clear();
  }

  @Test
  void runsEachScheduleThatIsSwitchedOnAtOnce() throws Exception {
    try (EmbeddedStack _ = EmbeddedStack.start(settings())) {
      List<Map<String, Object>> events = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        Map<String, Object> event = ScheduledHandler.EVENTS.poll(20, TimeUnit.SECONDS);
        assertThat(event).isNotNull();
        events.add(event);
      }

      assertThat(events)
          .anySatisfy(
              event ->
                  assertThat(event)
                      .containsEntry("time", "2026-11-24T03:00:00Z")
                      .containsEntry(
                          "resources",
                          List.of("arn:aws:events:us-east-1:123456789012:rule/SweepEveryDay")))
          .contains(Map.of("all", true));
    }
  }

  @Test
  void leavesSchedulesToWhoRunsThemOnDemand() throws Exception {
    try (EmbeddedStack stack = EmbeddedStack.start(settings().with(Schedules.ON_DEMAND))) {
      assertThat(ScheduledHandler.EVENTS).isEmpty();

      stack.runSchedules();
      assertThat(ScheduledHandler.EVENTS).hasSize(2);

      stack.runSchedules();
      assertThat(ScheduledHandler.EVENTS).hasSize(4);
    }
  }

  private Settings settings() {
    return Settings.of(Path.of("src/test/resources/template.yaml"), data).with(NIGHT);
  }
}
