package dev.dateline.local;

import dev.dateline.local.storage.LocalStorage;
import dev.dateline.local.template.Addresses;
import dev.dateline.local.template.Template;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** DynamoDB Local and S3Mock as {@code ./dateline up} has them, once for all tests. */
final class Embedded {
  static final Path TEMPLATE = Path.of("..", "template.yaml");
  private static final TestStorage STORAGE = start();

  private Embedded() {}

  static TestStorage storage() {
    return STORAGE.emptied();
  }

  private static TestStorage start() {
    try {
      Storages storages =
          Storages.start(DataFolder.lock(Files.createTempDirectory(Path.of("target"), "storage")));
      Runtime.getRuntime().addShutdownHook(new Thread(storages::close));
      storages.awaitReady();
      Template template =
          Template.read(TEMPLATE, Map.of(), new Addresses("api.example", "site.example"));
      LocalStorage maker = new LocalStorage(storages.clients().dynamoDb(), storages.clients().s3());
      template.tables().forEach(maker::make);
      template.buckets().forEach(maker::make);
      return new TestStorage(
          URI.create(storages.dynamoDbEndpoint()),
          URI.create(storages.s3Endpoint()),
          template.tables().getFirst().name(),
          template.buckets().getFirst().name());
    } catch (Exception e) {
      throw new IllegalStateException("the embedded storage does not start", e);
    }
  }
}
