package dev.dateline.local.stream;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Reads a stream shard by shard, parents before children, each from its checkpoint on. It reads
 * ahead of what a function is done with, and the checkpoint stays behind that: whenever the process
 * ends, records come again at its next start, and none is lost.
 */
final class StreamReader {

  /** Takes the records of one read, and returns what counts those that are not done. */
  @FunctionalInterface
  interface Sink {
    CountDownLatch accept(List<StreamRecord> records) throws InterruptedException;
  }

  private record Read(String shard, String last, CountDownLatch open) {}

  private final DynamoDbStreamsClient streams;
  private final String streamArn;
  private final String partitionKey;
  private final Checkpoints checkpoints;

  /** In their order, from the first that is not known to be done. */
  private final Deque<Read> reads = new ArrayDeque<>();

  private final Map<String, String> iterators = new HashMap<>();
  private final Set<String> finished = new HashSet<>();
  private List<Shard> shards = List.of();

  StreamReader(DynamoDbStreamsClient streams, TableDescription table, Checkpoints checkpoints) {
    this.streams = streams;
    this.streamArn = table.latestStreamArn();
    this.partitionKey =
        table.keySchema().stream()
            .filter(key -> key.keyType() == KeyType.HASH)
            .findFirst()
            .orElseThrow()
            .attributeName();
    this.checkpoints = checkpoints;
  }

  /** Reads each open shard once; true if anything was taken. */
  boolean read(Sink sink) throws IOException, InterruptedException {
    keepProgress();
    if (shards.stream().noneMatch(this::open)) {
      shards = shards();
    }
    boolean any = false;
    for (Shard shard : shards) {
      if (open(shard) && parentDone(shard)) {
        any |= read(shard.shardId(), sink);
      }
    }
    return any;
  }

  /** Moves the checkpoints up to the first read of which something is not done. */
  void keepProgress() throws IOException {
    while (!reads.isEmpty() && reads.element().open().getCount() == 0) {
      Read done = reads.remove();
      checkpoints.set(done.shard(), done.last());
    }
  }

  private boolean read(String shard, Sink sink) throws IOException, InterruptedException {
    try {
      String iterator = iterators.get(shard);
      GetRecordsResponse response = records(iterator == null ? iterator(shard) : iterator);
      List<StreamRecord> records =
          response.records().stream()
              .map(r -> StreamRecord.of(r, streamArn, partitionKey))
              .toList();
      if (!records.isEmpty()) {
        reads.add(new Read(shard, records.getLast().sequenceNumber(), sink.accept(records)));
      }
      advance(shard, response.nextShardIterator());
      return !records.isEmpty();
    } catch (ExpiredIteratorException expired) {
      iterators.remove(shard);
      return false;
    } catch (ResourceNotFoundException gone) {
      advance(shard, null);
      return false;
    }
  }

  private void advance(String shard, @Nullable String next) {
    if (next == null) {
      finished.add(shard);
      iterators.remove(shard);
    } else {
      iterators.put(shard, next);
    }
  }

  private GetRecordsResponse records(String iterator) {
    return streams.getRecords(r -> r.shardIterator(iterator));
  }

  private String iterator(String shard) {
    return position(shard)
        .map(
            sequenceNumber -> {
              try {
                return iterator(shard, ShardIteratorType.AFTER_SEQUENCE_NUMBER, sequenceNumber);
              } catch (TrimmedDataAccessException trimmed) {
                return iterator(shard, ShardIteratorType.TRIM_HORIZON, null);
              }
            })
        .orElseGet(() -> iterator(shard, ShardIteratorType.TRIM_HORIZON, null));
  }

  private Optional<String> position(String shard) {
    return reads.stream()
        .filter(read -> read.shard().equals(shard))
        .map(Read::last)
        .reduce((before, last) -> last)
        .or(() -> checkpoints.of(shard));
  }

  private String iterator(String shard, ShardIteratorType type, @Nullable String sequenceNumber) {
    return streams
        .getShardIterator(
            i ->
                i.streamArn(streamArn)
                    .shardId(shard)
                    .shardIteratorType(type)
                    .sequenceNumber(sequenceNumber))
        .shardIterator();
  }

  private boolean open(Shard shard) {
    return !finished.contains(shard.shardId());
  }

  private boolean parentDone(Shard shard) {
    return shard.parentShardId() == null
        || finished.contains(shard.parentShardId())
        || shards.stream().noneMatch(other -> other.shardId().equals(shard.parentShardId()));
  }

  private List<Shard> shards() {
    List<Shard> all = new ArrayList<>();
    String last = null;
    do {
      String after = last;
      DescribeStreamResponse page =
          streams.describeStream(s -> s.streamArn(streamArn).exclusiveStartShardId(after));
      all.addAll(page.streamDescription().shards());
      last = page.streamDescription().lastEvaluatedShardId();
    } while (last != null);
    return all;
  }
}
