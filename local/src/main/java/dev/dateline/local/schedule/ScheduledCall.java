package dev.dateline.local.schedule;

import dev.dateline.local.json.Json;
import dev.dateline.local.lambda.FunctionFailed;
import dev.dateline.local.lambda.LocalFunction;
import dev.dateline.local.template.FunctionResource.ScheduleEvent;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Calls a function as one of its schedules does, as often as it is run. */
public final class ScheduledCall implements Runnable {
  private static final String ACCOUNT = "123456789012";
  private static final String REGION = "us-east-1";

  private final LocalFunction function;
  private final ScheduleEvent schedule;
  private final Clock clock;

  public ScheduledCall(LocalFunction function, ScheduleEvent schedule, Clock clock) {
    this.function = function;
    this.schedule = schedule;
    this.clock = clock;
  }

  /** Returns when the function has; a failure stands in the function's log, and is not retried. */
  @Override
  public void run() {
    try {
      function.call(event());
    } catch (FunctionFailed logged) {
      // The next call is as good as any.
    }
  }

  Duration period() {
    return schedule.period();
  }

  /** Named as SAM names the rule. */
  String rule() {
    return function.resource().name() + schedule.name();
  }

  private byte[] event() {
    String input = schedule.input();
    if (input != null) {
      return input.getBytes(StandardCharsets.UTF_8);
    }
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("version", "0");
    event.put("id", UUID.randomUUID().toString());
    event.put("detail-type", "Scheduled Event");
    event.put("source", "aws.events");
    event.put("account", ACCOUNT);
    event.put("time", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    event.put("region", REGION);
    event.put("resources", List.of("arn:aws:events:" + REGION + ":" + ACCOUNT + ":rule/" + rule()));
    event.put("detail", Map.of());
    return Json.write(event);
  }
}
