package dev.dateline.local;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * How to start the stack.
 *
 * @param template the SAM template
 * @param parameters of the template; others take their defaults
 * @param data the folder that keeps everything
 * @param port of the API, 0 for a free one
 * @param sitePort of the site, 0 for a free one
 * @param progress takes a line for each step
 * @param connection what a function of a name reaches AWS through, made of what all share
 * @param schedules who runs them
 */
public record Settings(
    Path template,
    Map<String, String> parameters,
    Path data,
    int port,
    int sitePort,
    Clock clock,
    Consumer<String> progress,
    BiFunction<String, SdkHttpClient, SdkHttpClient> connection,
    Schedules schedules) {

  /** Whether scheduled functions run by themselves, or by {@link EmbeddedStack#runSchedules}. */
  public enum Schedules {
    AT_THEIR_RATE,
    ON_DEMAND
  }

  /** On free ports, in silence, by the system's clock. */
  public static Settings of(Path template, Path data) {
    return new Settings(
        template,
        Map.of(),
        data,
        0,
        0,
        Clock.systemUTC(),
        step -> {},
        (name, http) -> http,
        Schedules.AT_THEIR_RATE);
  }

  /** The same, by another clock. */
  public Settings with(Clock other) {
    return new Settings(
        template, parameters, data, port, sitePort, other, progress, connection, schedules);
  }

  /** The same, where functions reach AWS through something else. */
  public Settings with(BiFunction<String, SdkHttpClient, SdkHttpClient> other) {
    return new Settings(
        template, parameters, data, port, sitePort, clock, progress, other, schedules);
  }

  /** The same, with schedules run by another. */
  public Settings with(Schedules other) {
    return new Settings(
        template, parameters, data, port, sitePort, clock, progress, connection, other);
  }
}
