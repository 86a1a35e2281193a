package dev.dateline.local;

import dev.dateline.local.child.Child;
import dev.dateline.local.storage.OneWriterPerKey;
import dev.dateline.local.storage.PresignedRequests;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** DynamoDB Local and S3Mock with the lock in front, and clients of both. */
final class Storages implements AutoCloseable {
  private final Child dynamoDb;
  private final Child s3Mock;
  private final OneWriterPerKey s3;
  private final Clients clients;

  private Storages(Child dynamoDb, Child s3Mock, OneWriterPerKey s3) {
    this.dynamoDb = dynamoDb;
    this.s3Mock = s3Mock;
    this.s3 = s3;
    this.clients = new Clients(dynamoDb.endpoint(), s3.endpoint(), s3Mock.endpoint());
  }

  /** Both start side by side; neither is ready before {@link #awaitReady}. */
  static Storages start(DataFolder data) throws IOException {
    Path logs = data.resolve("logs");
    Child dynamoDb = Child.dynamoDb(data.resolve("dynamodb"), logs);
    Child s3Mock = Child.s3Mock(data.resolve("s3"), logs);
    return new Storages(
        dynamoDb,
        s3Mock,
        OneWriterPerKey.inFrontOf(
            s3Mock.endpoint(),
            new PresignedRequests(Clients.ACCESS_KEY, Clients.SECRET_KEY, Clock.systemUTC())));
  }

  void awaitReady() throws IOException, InterruptedException {
    dynamoDb.awaitReady();
    s3Mock.awaitReady();
  }

  String dynamoDbEndpoint() {
    return dynamoDb.endpoint().toString();
  }

  String s3Endpoint() {
    return s3.endpoint().toString();
  }

  /** What Lambda and the user's shell would set. */
  Map<String, String> surroundings() {
    return Map.of(
        "AWS_REGION",
        "us-east-1",
        "AWS_ACCESS_KEY_ID",
        Clients.ACCESS_KEY,
        "AWS_SECRET_ACCESS_KEY",
        Clients.SECRET_KEY,
        "AWS_ENDPOINT_URL_DYNAMODB",
        dynamoDbEndpoint(),
        "AWS_ENDPOINT_URL_S3",
        s3Endpoint());
  }

  Clients clients() {
    return clients;
  }

  @Override
  public void close() {
    clients.close();
    s3.close();
    Thread other = Thread.ofVirtual().start(s3Mock::close);
    dynamoDb.close();
    try {
      other.join();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
