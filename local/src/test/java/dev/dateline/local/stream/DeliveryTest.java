package dev.dateline.local.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.local.json.Json;
import dev.dateline.local.template.FunctionResource.StreamEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DeliveryTest {
  private final List<List<String>> calls = new ArrayList<>();

  @Test
  void triesAgainFromTheFirstRecordThatFailed() throws Exception {
    deliver(4, trigger(5, false), batch -> calls.size() == 1 ? List.of("3", "2") : List.of());

    assertThat(calls).containsExactly(List.of("0", "1", "2", "3"), List.of("2", "3"));
  }

  @Test
  void givesUpAfterTheLastRetry() throws Exception {
    deliver(1, trigger(2, false), batch -> List.of("0"));

    assertThat(calls).hasSize(3);
  }

  @Test
  void failsTheWholeBatchForAnUnknownIdentifier() throws Exception {
    deliver(2, trigger(1, false), batch -> calls.size() == 1 ? List.of("?") : List.of());

    assertThat(calls).containsExactly(List.of("0", "1"), List.of("0", "1"));
  }

  @Test
  void halvesABatchUntilThePoisonStandsAlone() throws Exception {
    deliver(
        4, trigger(3, true), batch -> batch.contains("2") ? List.of(batch.getFirst()) : List.of());

    assertThat(calls).contains(List.of("0", "1"), List.of("2"), List.of("3"));
    assertThat(calls.getLast()).containsExactly("3");
  }

  private interface Answer {
    List<String> failures(List<String> batch);
  }

  private void deliver(int records, StreamEvent trigger, Answer answer) throws Exception {
    new Delivery("F", trigger, event -> call(event, answer), pause -> {})
        .deliver(
            IntStream.range(0, records)
                .mapToObj(i -> new StreamRecord("key", "" + i, Map.of("eventID", "" + i)))
                .toList());
  }

  private byte[] call(byte[] event, Answer answer) {
    try {
      List<String> batch =
          ((List<?>) Json.readObject(event).get("Records"))
              .stream().map(record -> Json.object(record).get("eventID").toString()).toList();
      calls.add(batch);
      return Json.write(
          Map.of(
              "batchItemFailures",
              answer.failures(batch).stream().map(id -> Map.of("itemIdentifier", id)).toList()));
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static StreamEvent trigger(int retries, boolean bisects) {
    return new StreamEvent(
        "T", "table", List.of(), 10, 1, Duration.ZERO, retries, bisects, true, true);
  }
}
