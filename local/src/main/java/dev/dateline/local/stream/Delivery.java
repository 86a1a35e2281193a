package dev.dateline.local.stream;

import static dev.dateline.local.json.Json.object;

import dev.dateline.local.json.Json;
import dev.dateline.local.lambda.FunctionFailed;
import dev.dateline.local.template.FunctionResource.StreamEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Hands a batch to a function, with the retries that its trigger asks for. */
final class Delivery {

  /** A function, called with the bytes of an event. */
  @FunctionalInterface
  interface Call {
    byte[] call(byte[] event) throws FunctionFailed;
  }

  /** Waits between two tries; a test need not, and what is closed begins no other. */
  @FunctionalInterface
  interface Pause {
    void take(Duration duration) throws InterruptedException;
  }

  private final String function;
  private final StreamEvent trigger;
  private final Call call;
  private final Pause pause;

  Delivery(String function, StreamEvent trigger, Call call, Pause pause) {
    this.function = function;
    this.trigger = trigger;
    this.call = call;
    this.pause = pause;
  }

  /** Returns once every record is done or has used up its tries; those are named in the log. */
  void deliver(List<StreamRecord> batch) throws InterruptedException {
    deliver(batch, 0);
  }

  private void deliver(List<StreamRecord> batch, int retries) throws InterruptedException {
    List<StreamRecord> rest = batch;
    int retry = retries;
    while (true) {
      int done = tryOnce(rest);
      if (done == rest.size()) {
        return;
      }
      // What a stop has cut short comes at the next start, however often it was tried.
      pause.take(Duration.ZERO);
      if (done > 0) {
        rest = rest.subList(done, rest.size());
        retry = 0;
      }
      if (trigger.maximumRetries() >= 0 && retry >= trigger.maximumRetries()) {
        System.err.println(
            function + " gave up records from " + rest.getFirst().sequenceNumber() + " on");
        return;
      }
      pause.take(Duration.ofMillis(100L << Math.min(retry, 6)));
      retry++;
      if (trigger.bisects() && rest.size() > 1) {
        int middle = rest.size() / 2;
        deliver(rest.subList(0, middle), retry);
        rest = rest.subList(middle, rest.size());
      }
    }
  }

  /** The number of records before the first that failed; all of them where none did. */
  private int tryOnce(List<StreamRecord> batch) {
    try {
      byte[] answer =
          call.call(
              Json.write(Map.of("Records", batch.stream().map(StreamRecord::event).toList())));
      if (!trigger.reportsItemFailures() || answer.length == 0) {
        return batch.size();
      }
      return firstFailure(batch, Json.readObject(answer));
    } catch (FunctionFailed | IOException failed) {
      return 0;
    }
  }

  private static int firstFailure(List<StreamRecord> batch, Map<String, Object> answer) {
    if (!(answer.get("batchItemFailures") instanceof List<?> failures) || failures.isEmpty()) {
      return batch.size();
    }
    List<String> numbers = batch.stream().map(StreamRecord::sequenceNumber).toList();
    // An unknown identifier fails the whole batch, as it does on Lambda.
    return failures.stream()
        .mapToInt(failure -> numbers.indexOf(String.valueOf(object(failure).get("itemIdentifier"))))
        .map(index -> Math.max(index, 0))
        .min()
        .orElse(batch.size());
  }
}
