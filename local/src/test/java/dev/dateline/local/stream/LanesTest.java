package dev.dateline.local.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.local.json.Json;
import dev.dateline.local.template.FunctionResource.StreamEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Records are named for their partition key and a number; keys of one letter have lanes apart. */
@Timeout(30)
final class LanesTest {
  private static final byte[] DONE = new byte[0];

  private final Queue<List<String>> calls = new ConcurrentLinkedQueue<>();

  @Test
  void letsRecordsOfOtherKeysPassOneThatHangs() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    try (Lanes lanes = lanes(trigger(10, 10, Duration.ZERO, 0), hanging("a1", end))) {
      CountDownLatch first = lanes.take(records("a1", "b1"));
      CountDownLatch hung = lanes.take(records("a2"));
      CountDownLatch passed = lanes.take(records("b2", "c1"));

      passed.await();
      assertThat(first.getCount()).isEqualTo(1);
      assertThat(handedOver()).containsExactlyInAnyOrder("b1", "b2", "c1");

      end.countDown();
      first.await();
      hung.await();
    }
    assertThat(handedOver()).endsWith("a1", "a2");
  }

  @Test
  void handsOverThoseOfOneKeyInOrderAndThoseOfDifferentLanesApart() throws Exception {
    List<StreamRecord> mixed =
        IntStream.range(0, 60).mapToObj(i -> record(Character.toString('a' + i % 3) + i)).toList();
    try (Lanes lanes = lanes(trigger(3, 10, Duration.ZERO, 0), this::done)) {
      CountDownLatch first = lanes.take(mixed.subList(0, 25));
      CountDownLatch second = lanes.take(mixed.subList(25, 60));
      first.await();
      second.await();
    }

    assertThat(calls).allSatisfy(call -> assertThat(call).hasSizeLessThanOrEqualTo(3));
    assertThat(calls).allMatch(call -> call.stream().map(LanesTest::key).distinct().count() == 1);
    for (String key : List.of("a", "b", "c")) {
      assertThat(handedOver().filter(name -> key(name).equals(key)))
          .containsExactlyElementsOf(
              mixed.stream()
                  .map(StreamRecord::sequenceNumber)
                  .filter(name -> key(name).equals(key))
                  .toList());
    }
  }

  @Test
  void takesWhatWaitsInOneLaneTogetherUpToTheSizeOfABatch() throws Exception {
    try (Lanes lanes = lanes(trigger(2, 1, Duration.ZERO, 0), this::done)) {
      lanes.take(records("a1", "b1", "a2", "b2", "a3")).await();
    }

    assertThat(calls).containsExactly(List.of("a1", "b1"), List.of("a2", "b2"), List.of("a3"));
  }

  @Test
  void leavesOtherLanesAloneWhereOneFails() throws Exception {
    try (Lanes lanes =
        lanes(
            trigger(2, 10, Duration.ZERO, 1),
            event -> {
              var _ = done(event);
              return names(event).contains("a1")
                  ? Json.write(Map.of("batchItemFailures", List.of(Map.of("itemIdentifier", "a1"))))
                  : DONE;
            })) {
      lanes.take(records("a1", "b1", "a2", "b2", "a3")).await();
    }

    assertThat(calls)
        .containsExactlyInAnyOrder(
            List.of("a1", "a2"), List.of("a1", "a2"), List.of("a3"), List.of("b1", "b2"));
  }

  @Test
  void callsForAFullBatchAtOnceAndForLessAfterTheWindow() throws Exception {
    try (Lanes lanes = lanes(trigger(2, 1, Duration.ofHours(1), 0), this::done)) {
      lanes.take(records("a1", "a2")).await();
      assertThat(lanes.take(records("a3")).getCount()).isEqualTo(1);
    }

    assertThat(calls).containsExactly(List.of("a1", "a2"));
  }

  @Test
  void letsABatchEndAndBeginsNoOtherWhenItIsClosed() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    Lanes lanes =
        lanes(
            trigger(1, 1, Duration.ZERO, 0),
            event -> {
              begun.countDown();
              await(end);
              return done(event);
            });
    CountDownLatch open = lanes.take(records("a1", "a2"));
    begun.await();

    Thread closing = Thread.ofVirtual().start(lanes::close);
    while (closing.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    end.countDown();
    closing.join();

    assertThat(calls).containsExactly(List.of("a1"));
    assertThat(open.getCount()).isEqualTo(1);
  }

  @Test
  void interruptsABatchThatDoesNotEnd() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    Lanes lanes =
        lanes(
            trigger(1, 1, Duration.ZERO, 0),
            event -> {
              begun.countDown();
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException closing) {
                interrupted.countDown();
              }
              return DONE;
            });
    var _ = lanes.take(records("a1"));
    begun.await();

    lanes.close();

    interrupted.await();
  }

  private Delivery.Call hanging(String name, CountDownLatch end) {
    return event -> {
      if (names(event).contains(name)) {
        await(end);
      }
      return done(event);
    };
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException unexpected) {
      throw new AssertionError(unexpected);
    }
  }

  private Stream<String> handedOver() {
    return calls.stream().flatMap(List::stream);
  }

  private byte[] done(byte[] event) {
    calls.add(names(event));
    return DONE;
  }

  private static List<String> names(byte[] event) {
    try {
      return ((List<?>) Json.readObject(event).get("Records"))
          .stream().map(record -> Json.object(record).get("eventID").toString()).toList();
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  private static List<StreamRecord> records(String... names) {
    return Stream.of(names).map(LanesTest::record).toList();
  }

  private static StreamRecord record(String name) {
    return new StreamRecord(key(name), name, Map.of("eventID", name));
  }

  private static String key(String name) {
    return name.substring(0, 1);
  }

  private Lanes lanes(StreamEvent trigger, Delivery.Call call) {
    return new Lanes("F", trigger, trigger.lanes(), call);
  }

  private static StreamEvent trigger(int batchSize, int lanes, Duration window, int retries) {
    return new StreamEvent(
        "T", "table", List.of(), batchSize, lanes, window, retries, false, true, true);
  }
}
