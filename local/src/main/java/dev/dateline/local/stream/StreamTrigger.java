package dev.dateline.local.stream;

import dev.dateline.local.lambda.LocalFunction;
import dev.dateline.local.template.FunctionResource.StreamEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Calls a function with what changes in a table, until it is closed. */
public final class StreamTrigger implements AutoCloseable {
  private static final long POLL_MILLISECONDS = 200;

  private final StreamReader reader;
  private final List<EventPattern> patterns;
  private final Delivery delivery;
  private final StreamEvent trigger;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;

  /** Whether records wait for others to join their batch, and whether they have waited. */
  private boolean gathering;

  private boolean gathered;

  private StreamTrigger(
      LocalFunction function, StreamEvent trigger, StreamReader reader, String name) {
    this.reader = reader;
    this.trigger = trigger;
    this.patterns =
        trigger.patterns().stream()
            .map(pattern -> EventPattern.parse(pattern, function.resource().name()))
            .toList();
    this.delivery =
        new Delivery(
            function.resource().name(),
            trigger,
            function::call,
            duration -> closed.await(duration.toMillis(), TimeUnit.MILLISECONDS));
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
      String streamArn,
      Path checkpoints)
      throws IOException {
    String name = function.resource().name() + "-" + trigger.name();
    StreamTrigger started =
        new StreamTrigger(
            function,
            trigger,
            new StreamReader(streams, streamArn, new Checkpoints(checkpoints.resolve(name))),
            name);
    started.thread.start();
    return started;
  }

  @Override
  public void close() {
    closed.countDown();
    thread.interrupt();
  }

  private void run() {
    try {
      do {
        readAll();
        if (gathering) {
          gathered = !closed.await(trigger.batchingWindow().toMillis(), TimeUnit.MILLISECONDS);
          readAll();
          gathering = false;
          gathered = false;
        }
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
      return reader.read(this::deliver);
    } catch (RuntimeException | IOException failed) {
      if (closed.getCount() > 0) {
        System.err.println(thread.getName() + " could not read its stream: " + failed);
      }
      return false;
    }
  }

  private boolean deliver(List<StreamRecord> records) throws InterruptedException {
    List<StreamRecord> wanted =
        records.stream()
            .filter(
                record ->
                    patterns.isEmpty()
                        || patterns.stream().anyMatch(pattern -> pattern.matches(record.event())))
            .toList();
    if (!wanted.isEmpty()) {
      if (!gathered
          && wanted.size() < trigger.batchSize()
          && trigger.batchingWindow().isPositive()) {
        gathering = true;
        return false;
      }
      delivery.deliver(wanted);
    }
    if (closed.getCount() == 0) {
      throw new InterruptedException("closed before its checkpoint");
    }
    return true;
  }
}
