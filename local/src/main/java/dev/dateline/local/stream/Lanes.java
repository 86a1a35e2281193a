package dev.dateline.local.stream;

import dev.dateline.local.template.FunctionResource.StreamEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Hands records to a function in lanes: those of one partition key in one lane and in their order,
 * and lanes side by side.
 */
final class Lanes implements AutoCloseable {
  /**
   * When as many wait in one lane, the stream is read no further. What one read brings is no more,
   * and so always fits into one that is empty.
   */
  private static final int ROOM = 1_000;

  /** Short, since the whole stack has five seconds for its end. */
  private static final long PATIENCE_MILLISECONDS = 2_000;

  private final StreamEvent trigger;
  private final Delivery delivery;
  private final List<Lane> lanes;
  private final CountDownLatch closed = new CountDownLatch(1);

  Lanes(String function, StreamEvent trigger, int lanes, Delivery.Call call) {
    this.trigger = trigger;
    this.delivery = new Delivery(function, trigger, call, this::pause);
    this.lanes = Stream.generate(Lane::new).limit(lanes).toList();
  }

  private record Lane(BlockingQueue<Waiting> waiting, ExecutorService thread) {
    Lane() {
      this(
          new LinkedBlockingQueue<>(ROOM),
          Executors.newSingleThreadExecutor(Thread.ofVirtual().factory()));
    }
  }

  private record Waiting(StreamRecord record, CountDownLatch open) {}

  /**
   * Waits for room in the lanes.
   *
   * @return what counts those that the function is not done with
   */
  CountDownLatch take(List<StreamRecord> records) throws InterruptedException {
    CountDownLatch open = new CountDownLatch(records.size());
    for (StreamRecord record : records) {
      Lane lane = lanes.get(Math.floorMod(record.partitionKey().hashCode(), lanes.size()));
      lane.waiting().put(new Waiting(record, open));
    }
    lanes.forEach(lane -> lane.thread().execute(() -> deliver(lane.waiting())));
    return open;
  }

  /** Lets the batches in hand end, for two seconds at most, and begins no other. */
  @Override
  public void close() {
    closed.countDown();
    lanes.forEach(lane -> lane.thread().shutdown());
    long end = System.nanoTime() + Duration.ofMillis(PATIENCE_MILLISECONDS).toNanos();
    try {
      for (Lane lane : lanes) {
        lane.thread().awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    lanes.forEach(lane -> lane.thread().shutdownNow());
  }

  private void deliver(BlockingQueue<Waiting> waiting) {
    try {
      while (!waiting.isEmpty()) {
        pause(waiting.size() < trigger.batchSize() ? trigger.batchingWindow() : Duration.ZERO);
        List<Waiting> batch = new ArrayList<>();
        waiting.drainTo(batch, trigger.batchSize());
        delivery.deliver(batch.stream().map(Waiting::record).toList());
        batch.forEach(done -> done.open().countDown());
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private void pause(Duration duration) throws InterruptedException {
    if (closed.await(duration.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new InterruptedException("closed");
    }
  }
}
