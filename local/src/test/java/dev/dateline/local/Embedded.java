package dev.dateline.local;

import dev.dateline.local.storage.LocalStorage;
import dev.dateline.local.template.Addresses;
import dev.dateline.local.template.BucketResource;
import dev.dateline.local.template.TableResource;
import dev.dateline.local.template.Template;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** DynamoDB Local and S3Mock as {@code ./dateline up} has them, once for all tests. */
final class Embedded {
  static final Path TEMPLATE = Path.of("..", "template.yaml");
  private static final List<TestStorage> STORAGES = start();

  private Embedded() {}

  static TestStorage storage() {
    return STORAGES.getFirst().emptied();
  }

  /** Another table and another bucket, with nothing in them. */
  static TestStorage another() {
    return STORAGES.getLast().emptied().withoutObjects();
  }

  /** The clocks of tests stand in the past, where every row has expired by this machine's clock. */
  private static TableResource lasting(TableResource table) {
    Map<String, Object> properties = new HashMap<>(table.properties());
    properties.remove("TimeToLiveSpecification");
    return new TableResource(table.logicalId(), table.name(), properties);
  }

  private static List<TestStorage> start() {
    try {
      Storages storages =
          Storages.start(DataFolder.lock(Files.createTempDirectory(Path.of("target"), "storage")));
      Runtime.getRuntime().addShutdownHook(new Thread(storages::close));
      storages.awaitReady();
      Template template =
          Template.read(TEMPLATE, Map.of(), new Addresses("api.example", "site.example"));
      LocalStorage maker = new LocalStorage(storages.clients().dynamoDb(), storages.clients().s3());
      TableResource table = lasting(template.tables().getFirst());
      BucketResource bucket = template.buckets().getFirst();
      maker.make(table);
      maker.make(bucket);
      TableResource otherTable =
          new TableResource("Other", table.name() + "-other", table.properties());
      BucketResource otherBucket = new BucketResource("Other", bucket.name() + "-other");
      maker.make(otherTable);
      maker.make(otherBucket);
      URI dynamoDb = URI.create(storages.dynamoDbEndpoint());
      URI s3 = URI.create(storages.s3Endpoint());
      return List.of(
          new TestStorage(dynamoDb, s3, table.name(), bucket.name()),
          new TestStorage(dynamoDb, s3, otherTable.name(), otherBucket.name()));
    } catch (Exception e) {
      throw new IllegalStateException("the embedded storage does not start", e);
    }
  }
}
