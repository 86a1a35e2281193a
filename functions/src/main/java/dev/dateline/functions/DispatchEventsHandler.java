package dev.dateline.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.dateline.json.Json;
import dev.dateline.release.SideBySide;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The table's stream: acts on what came in from outside, and tells outside what happened. */
public final class DispatchEventsHandler implements RequestStreamHandler {
  private final Map<String, RowConsumer> consumers;
  private final Missed missed;

  /** Called by Lambda, once for each execution environment. */
  public DispatchEventsHandler() {
    Wiring wiring = Production.wiring();
    this(wiring);
    WarmUp.by(wiring::rehearseRendering);
  }

  public DispatchEventsHandler(Wiring wiring) {
    this(wiring.rowConsumers(), told -> wiring.missedRows().take(told));
  }

  DispatchEventsHandler(Map<String, RowConsumer> consumers, Missed missed) {
    this.consumers = consumers;
    this.missed = missed;
  }

  /** Takes what the stream gave up, and tells a line of each. */
  @FunctionalInterface
  interface Missed {
    void take(Consumer<String> told) throws InterruptedException;
  }

  /**
   * Hands each row to the consumer of its partition key: those of one key in their order, and those
   * of different keys side by side, so that none waits for a slow one.
   *
   * <p>Only rows whose consumer failed are reported. Lambda brings them again with all behind the
   * first of them, of which most find nothing left to do. What it gives up in the end is taken by
   * {@code {"missed": true}}, which comes each hour.
   *
   * @throws IllegalStateException if not all that was missed could be taken
   */
  @Override
  public void handleRequest(InputStream event, OutputStream response, Context context)
      throws IOException {
    Json.Text told = Json.read(event.readAllBytes());
    List<Map<String, String>> failed = Collections.synchronizedList(new ArrayList<>());
    try {
      if (told.tree() instanceof Map<?, ?> input && Boolean.TRUE.equals(input.get("missed"))) {
        takeMissed(context.getLogger()::log);
        return;
      }
      SideBySide.each(
          lanes(ChangedRow.allIn(told)),
          lane ->
              lane.stream()
                  .filter(row -> !taken(row))
                  .map(DispatchEventsHandler::report)
                  .forEach(failed::add));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("ended while rows were taken; they come again");
    }
    response.write(
        Json.write(Map.of("batchItemFailures", failed)).getBytes(StandardCharsets.UTF_8));
  }

  private void takeMissed(Consumer<String> log) throws InterruptedException {
    try {
      missed.take(log);
    } catch (RuntimeException failure) {
      log.accept("What was missed could not all be taken: " + Trace.of(failure));
      // Lambda prints what is thrown, and what the failure says may quote content.
      throw new IllegalStateException("not all that was missed could be taken; the log says why");
    }
  }

  private static Collection<List<ChangedRow>> lanes(List<ChangedRow> rows) {
    Map<String, List<ChangedRow>> lanes = new LinkedHashMap<>();
    rows.forEach(row -> lanes.computeIfAbsent(row.pk(), pk -> new ArrayList<>()).add(row));
    return lanes.values();
  }

  private boolean taken(ChangedRow row) {
    try {
      consumers.forEach(
          (prefix, consumer) -> {
            if (row.pk().startsWith(prefix)) {
              consumer.take(row.pk(), row.sk());
            }
          });
      return true;
    } catch (RuntimeException failure) {
      // What is interrupted has not failed.
      if (!Thread.currentThread().isInterrupted()) {
        System.err.println("A row comes again that could not be taken: " + Trace.of(failure));
      }
      return false;
    }
  }

  private static Map<String, String> report(ChangedRow row) {
    return Map.of("itemIdentifier", row.sequenceNumber());
  }
}
