package dev.dateline.local.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.dateline.functions.Wiring;
import dev.dateline.local.json.Json;
import dev.dateline.local.lambda.LocalFunctions;
import dev.dateline.local.template.FunctionResource;
import dev.dateline.local.template.FunctionResource.ScheduleEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ScheduledCallTest {
  private static final Clock NIGHT =
      Clock.fixed(Instant.parse("2026-11-24T03:00:00.987Z"), ZoneOffset.UTC);
  private static final List<String> EVENTS = new ArrayList<>();

  @BeforeEach
  void forget() {
    EVENTS.clear();
  }

  @Test
  void sendsWhatEventBridgeSends() throws Exception {
    call(Recording.class, null).run();

    String id = (String) event(0).get("id");
    assertThat(UUID.fromString(id)).hasToString(id);
    assertThat(EVENTS)
        .containsExactly(
            """
            {"version":"0","id":"%s","detail-type":"Scheduled Event","source":"aws.events",\
            "account":"123456789012","time":"2026-11-24T03:00:00Z","region":"us-east-1",\
            "resources":["arn:aws:events:us-east-1:123456789012:rule/SweepEveryMinute"],\
            "detail":{}}"""
                .formatted(id));
  }

  @Test
  void givesEachEventAnIdOfItsOwn() throws Exception {
    ScheduledCall call = call(Recording.class, null);

    call.run();
    call.run();

    assertThat(event(0).get("id")).isNotEqualTo(event(1).get("id"));
  }

  @Test
  void sendsTheInputWhereTheScheduleHasOne() {
    call(Recording.class, "{ \"all\": true }").run();

    assertThat(EVENTS).containsExactly("{ \"all\": true }");
  }

  @Test
  void survivesAFunctionThatFails() {
    ScheduledCall call = call(Failing.class, null);

    assertThatCode(call::run).doesNotThrowAnyException();
  }

  /** Keeps the events that it gets. */
  public static final class Recording implements RequestStreamHandler {
    public Recording(Wiring wiring) {}

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
        throws IOException {
      EVENTS.add(new String(input.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** Throws. */
  public static final class Failing implements RequestStreamHandler {
    public Failing(Wiring wiring) {}

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) {
      throw new IllegalStateException("failed on purpose");
    }
  }

  private static ScheduledCall call(
      Class<? extends RequestStreamHandler> handler, @Nullable String input) {
    ScheduleEvent schedule = new ScheduleEvent("EveryMinute", Duration.ofMinutes(1), input);
    FunctionResource function =
        new FunctionResource(
            "Sweep", handler.getName(), 240, Map.of(), List.of(), List.of(), List.of(schedule));
    return new ScheduledCall(
        new LocalFunctions(Map.of("SITE_URL", "http://127.0.0.1"), NIGHT, (name, http) -> http)
            .make(List.of(function))
            .getFirst(),
        schedule,
        NIGHT);
  }

  private static Map<String, Object> event(int index) throws IOException {
    return Json.readObject(EVENTS.get(index).getBytes(StandardCharsets.UTF_8));
  }
}
