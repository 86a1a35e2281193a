package dev.dateline.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class DispatchEventsHandlerTest {
  private static final String NOTHING_FAILED = "{\"batchItemFailures\":[]}";

  private final List<String> taken = new CopyOnWriteArrayList<>();

  @Test
  void handsEachRowToTheConsumerOfItsKeyAndPassesOthersOver() throws IOException {
    String answer =
        handle(
            Map.of("LAMP#", (pk, sk) -> taken.add(pk + " " + sk), "BUOY#", (pk, sk) -> {}),
            record("LAMP#1", "a", 1),
            record("BUOY#1", "b", 2),
            record("LAMP#1", "c", 3),
            record("QUAY#1", "d", 4));

    assertThat(taken).containsExactly("LAMP#1 a", "LAMP#1 c");
    assertThat(answer).isEqualTo(NOTHING_FAILED);
  }

  @Test
  void reportsTheRowsWhoseStoreFailedAndGoesOnWithAllOthers() throws IOException {
    RowConsumer failing =
        (pk, sk) -> {
          if (sk.equals("b")) {
            throw new IllegalStateException("the table does not answer");
          }
          taken.add(sk);
        };

    String answer =
        handle(
            Map.of("LAMP#", failing),
            record("LAMP#1", "a", 1),
            record("LAMP#1", "b", 2),
            record("LAMP#1", "c", 3));

    assertThat(answer).isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"2\"}]}");
    assertThat(taken).containsExactly("a", "c");
  }

  @Test
  void printsWhatFailedAndWhereAndNotWhatItSays() {
    RowConsumer failing =
        (pk, sk) -> {
          throw new IllegalStateException(
              "wrong: whsec_1", new IllegalArgumentException("whsec_2"));
        };

    String printed =
        StandardError.of(
            () -> {
              try {
                handle(Map.of("LAMP#", failing), record("LAMP#1", "a", 1));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });

    String place = "dev.dateline.functions.DispatchEventsHandlerTest";
    assertThat(printed)
        .startsWith(
            "A row comes again that could not be taken: java.lang.IllegalStateException at "
                + place)
        .contains(", caused by java.lang.IllegalArgumentException at " + place)
        .doesNotContain("whsec_")
        .hasLineCount(1);
  }

  @Test
  void reportsARowThatWasInterruptedAndSaysNothingOfIt() {
    RowConsumer interrupted =
        (pk, sk) -> {
          Thread.currentThread().interrupt();
          throw new IllegalStateException("interrupted");
        };

    String printed =
        StandardError.of(
            () -> {
              try {
                String answer = handle(Map.of("LAMP#", interrupted), record("LAMP#1", "a", 1));
                assertThat(answer)
                    .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"1\"}]}");
                assertThat(Thread.interrupted()).isTrue();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });

    assertThat(printed).isEmpty();
  }

  @Test
  void letsNoKeyWaitForAnother() throws IOException {
    CountDownLatch second = new CountDownLatch(1);
    RowConsumer waiting =
        (pk, sk) -> {
          if (pk.equals("LAMP#2")) {
            second.countDown();
            return;
          }
          try {
            second.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        };

    String answer =
        handle(Map.of("LAMP#", waiting), record("LAMP#1", "a", 1), record("LAMP#2", "a", 2));

    assertThat(answer).isEqualTo(NOTHING_FAILED);
  }

  @Test
  void failsWhereWhatWasMissedCannotBeTakenAndSaysNotWhatTheFailureSays() {
    DispatchEventsHandler handler =
        new DispatchEventsHandler(
            Map.of(),
            told -> {
              throw new IllegalStateException("wrong: whsec_1");
            });

    assertThatThrownBy(
            () ->
                handler.handleRequest(
                    new ByteArrayInputStream("{\"missed\":true}".getBytes(StandardCharsets.UTF_8)),
                    new ByteArrayOutputStream(),
                    new FakeContext()))
        .isInstanceOf(IllegalStateException.class)
        .hasNoCause()
        .message()
        .doesNotContain("whsec_1");
  }

  private static String handle(Map<String, RowConsumer> consumers, String... records)
      throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    String event = "{\"Records\":[%s]}".formatted(String.join(",", records));
    new DispatchEventsHandler(consumers, told -> {})
        .handleRequest(
            new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
            answer,
            new FakeContext());
    return answer.toString(StandardCharsets.UTF_8);
  }

  private static String record(String pk, String sk, int sequenceNumber) {
    return """
        {"eventName":"INSERT","dynamodb":{"Keys":{"pk":{"S":"%s"},"sk":{"S":"%s"}},
         "SequenceNumber":"%d"}}"""
        .formatted(pk, sk, sequenceNumber);
  }
}
