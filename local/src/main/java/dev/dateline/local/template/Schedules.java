package dev.dateline.local.template;

import dev.dateline.local.json.Json;
import dev.dateline.local.template.FunctionResource.ScheduleEvent;
import dev.dateline.local.template.Template.Resource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a function's events of type Schedule; how EventBridge retries is not read. */
final class Schedules {
  /** EventBridge takes the singular for one and for nothing else. */
  private static final Pattern RATE =
      Pattern.compile(
          "rate\\((?:1 (minute|hour|day)|([2-9]|[1-9][0-9]{1,4}) (minute|hour|day)s)\\)");

  private Schedules() {}

  /** The schedule, unless it is switched off. */
  static Optional<ScheduleEvent> read(
      Resource function, String name, Map<String, Object> properties) {
    if ("false".equals(String.valueOf(properties.get("Enabled")))
        || "DISABLED".equals(properties.get("State"))) {
      return Optional.empty();
    }
    Object schedule = properties.get("Schedule");
    if (schedule == null) {
      throw new TemplateProblem(function.name(), name + " has no Schedule");
    }
    Object input = properties.get("Input");
    return Optional.of(
        new ScheduleEvent(
            name,
            period(schedule.toString(), function, name),
            input == null ? null : json(input.toString(), function, name)));
  }

  private static Duration period(String schedule, Resource function, String name) {
    if (schedule.startsWith("cron(")) {
      throw new TemplateProblem(
          function.name(),
          "Schedule of "
              + name
              + " is "
              + schedule
              + ", and the embedded stack runs rates only, such as rate(1 minute)");
    }
    Matcher rate = RATE.matcher(schedule);
    if (!rate.matches()) {
      throw new TemplateProblem(
          function.name(),
          "Schedule of "
              + name
              + " must be written as rate(1 minute), rate(5 minutes), rate(2 hours) or rate(1 day),"
              + " not "
              + schedule);
    }
    return rate.group(1) == null
        ? unit(rate.group(3)).multipliedBy(Integer.parseInt(rate.group(2)))
        : unit(rate.group(1));
  }

  private static Duration unit(String name) {
    return switch (name) {
      case "minute" -> Duration.ofMinutes(1);
      case "hour" -> Duration.ofHours(1);
      default -> Duration.ofDays(1);
    };
  }

  private static String json(String input, Resource function, String name) {
    try {
      Json.read(input.getBytes(StandardCharsets.UTF_8));
      return input;
    } catch (IOException broken) {
      throw new TemplateProblem(
          function.name(), "Input of " + name + " is no JSON: " + broken.getMessage());
    }
  }
}
