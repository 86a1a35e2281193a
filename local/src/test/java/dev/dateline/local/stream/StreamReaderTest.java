package dev.dateline.local.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorResponse;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

final class StreamReaderTest {
  private static final TableDescription TABLE =
      TableDescription.builder()
          .latestStreamArn("arn")
          .keySchema(KeySchemaElement.builder().attributeName("pk").keyType(KeyType.HASH).build())
          .build();
  private static final CountDownLatch DONE = new CountDownLatch(0);

  @TempDir Path folder;

  private final OneShard stream = new OneShard();
  private final List<String> read = new ArrayList<>();

  @Test
  void beginsAgainAtTheFirstReadThatIsNotDone() throws Exception {
    CountDownLatch open = new CountDownLatch(1);
    StreamReader reader = reader();
    read(reader, "a", DONE);
    read(reader, "b", open);
    read(reader, "c", DONE);
    reader.keepProgress();

    assertThat(reader().read(this::note)).isTrue();
    assertThat(read).containsExactly("a", "b", "c", "b", "c");

    open.countDown();
    reader.keepProgress();
    assertThat(reader().read(this::note)).isFalse();
  }

  @Test
  void goesOnBehindWhatIsNotDoneWhenItsIteratorExpires() throws Exception {
    StreamReader reader = reader();
    read(reader, "a", new CountDownLatch(1));
    stream.expired = true;
    assertThat(reader.read(this::note)).isFalse();

    read(reader, "b", DONE);

    assertThat(read).containsExactly("a", "b");
  }

  private StreamReader reader() throws Exception {
    return new StreamReader(stream, TABLE, new Checkpoints(folder.resolve("checkpoints")));
  }

  private void read(StreamReader reader, String name, CountDownLatch open) throws Exception {
    stream.names.add(name);
    reader.read(
        records -> {
          var _ = note(records);
          return open;
        });
  }

  private CountDownLatch note(List<StreamRecord> records) {
    records.forEach(record -> read.add(record.sequenceNumber()));
    return DONE;
  }

  /** A stream of a single shard, whose records are numbered by their names. */
  private static final class OneShard implements DynamoDbStreamsClient {
    final List<String> names = new ArrayList<>();
    boolean expired;

    @Override
    public DescribeStreamResponse describeStream(DescribeStreamRequest request) {
      return DescribeStreamResponse.builder()
          .streamDescription(
              description -> description.shards(Shard.builder().shardId("only").build()))
          .build();
    }

    @Override
    public GetShardIteratorResponse getShardIterator(GetShardIteratorRequest request) {
      int next =
          request.shardIteratorType() == ShardIteratorType.TRIM_HORIZON
              ? 0
              : names.indexOf(request.sequenceNumber()) + 1;
      return GetShardIteratorResponse.builder().shardIterator("" + next).build();
    }

    @Override
    public GetRecordsResponse getRecords(GetRecordsRequest request) {
      if (expired) {
        expired = false;
        throw ExpiredIteratorException.builder().build();
      }
      int from = Integer.parseInt(request.shardIterator());
      return GetRecordsResponse.builder()
          .records(names.subList(from, names.size()).stream().map(OneShard::record).toList())
          .nextShardIterator("" + names.size())
          .build();
    }

    private static Record record(String name) {
      return Record.builder()
          .eventID(name)
          .eventName("INSERT")
          .dynamodb(
              change ->
                  change
                      .approximateCreationDateTime(Instant.EPOCH)
                      .keys(Map.of("pk", AttributeValue.fromS(name)))
                      .sequenceNumber(name)
                      .sizeBytes(1L)
                      .streamViewType("NEW_AND_OLD_IMAGES"))
          .build();
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }
}
