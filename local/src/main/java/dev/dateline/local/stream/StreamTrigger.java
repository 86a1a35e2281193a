package dev.dateline.local.stream;

import dev.dateline.local.lambda.LocalFunction;
import dev.dateline.local.template.FunctionResource.StreamEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Calls a function with what changes in a table, until it is closed. */
public final class StreamTrigger implements AutoCloseable {
  private static final long POLL_MILLISECONDS = 200;

  private final StreamReader reader;
  private final List<EventPattern> patterns;
  private final Lanes lanes;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;

  private StreamTrigger(
      LocalFunction function, StreamEvent trigger, StreamReader reader, String name) {
    String functionName = function.resource().name();
    this.reader = reader;
    this.patterns =
        trigger.patterns().stream()
            .map(pattern -> EventPattern.parse(pattern, functionName))
            .toList();
    this.lanes = new Lanes(functionName, trigger, lanes(trigger), function::call);
    this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
  }

  /**
   * Starts to read.
   *
   * @param checkpoints the folder that remembers how far the trigger has come
   */
  public static StreamTrigger start(
      LocalFunction function,
      StreamEvent trigger,
      DynamoDbStreamsClient streams,
      TableDescription table,
      Path checkpoints)
      throws IOException {
    String name = function.resource().name() + "-" + trigger.name();
    StreamTrigger started =
        new StreamTrigger(
            function,
            trigger,
            new StreamReader(streams, table, new Checkpoints(checkpoints.resolve(name))),
            name);
    started.thread.start();
    return started;
  }

  /** Ten at once on two processors would leave the requests none. */
  private static int lanes(StreamEvent trigger) {
    return Math.min(trigger.lanes(), Math.max(2, Runtime.getRuntime().availableProcessors()));
  }

  /** Lets what the function has in hand end; what waits comes at the next start. */
  @Override
  public void close() throws IOException {
    closed.countDown();
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    lanes.close();
    reader.keepProgress();
  }

  private void run() {
    try {
      do {
        readAll();
      } while (!closed.await(POLL_MILLISECONDS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private void readAll() throws InterruptedException {
    while (closed.getCount() > 0 && readOnce()) {
      // There may be more at once.
    }
  }

  private boolean readOnce() throws InterruptedException {
    try {
      return reader.read(records -> lanes.take(records.stream().filter(this::wanted).toList()));
    } catch (RuntimeException | IOException failed) {
      if (closed.getCount() > 0) {
        System.err.println(thread.getName() + " could not read its stream: " + failed);
      }
      return false;
    }
  }

  private boolean wanted(StreamRecord record) {
    return patterns.isEmpty()
        || patterns.stream().anyMatch(pattern -> pattern.matches(record.event()));
  }
}
