package dev.dateline.local.template;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An AWS::Serverless::Function.
 *
 * @param name the logical id
 * @param handlerClass the class, without {@code ::handleRequest}
 * @param timeoutSeconds after which Lambda would end a call
 * @param environment Globals and own variables, resolved
 */
public record FunctionResource(
    String name,
    String handlerClass,
    int timeoutSeconds,
    Map<String, String> environment,
    List<HttpEvent> httpEvents,
    List<StreamEvent> streamEvents,
    List<ScheduleEvent> scheduleEvents) {

  /**
   * A route of the HTTP API.
   *
   * @param method a method or ANY
   * @param path with {@code {parameters}}, or {@code $default}
   */
  public record HttpEvent(String method, String path) {}

  /**
   * A trigger on a table's stream.
   *
   * @param table the table's name on this machine
   * @param patterns JSON texts of which one must match; none lets everything through
   * @param lanes how many batches of one shard are handed over side by side
   * @param batchingWindow how long the first record of a batch waits for others
   * @param maximumRetries -1 means without end
   */
  public record StreamEvent(
      String name,
      String table,
      List<String> patterns,
      int batchSize,
      int lanes,
      Duration batchingWindow,
      int maximumRetries,
      boolean bisects,
      boolean reportsItemFailures,
      boolean fromTrimHorizon) {}

  /**
   * A schedule that is switched on.
   *
   * @param input the JSON text that takes the place of EventBridge's own event, or null
   */
  public record ScheduleEvent(String name, Duration period, @Nullable String input) {}
}
