package dev.dateline.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.functions.Production;
import dev.dateline.newsroom.ApiKeys;
import dev.dateline.newsroom.Newsrooms;
import dev.dateline.newsroom.Sha256;
import dev.dateline.release.ChangeLog;
import dev.dateline.release.Previews;
import dev.dateline.release.Receipts;
import dev.dateline.release.ReleaseFile;
import dev.dateline.release.Releases;
import dev.dateline.release.Shelves;
import dev.dateline.release.Site;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A real table and a real bucket, which a test may have for itself. */
final class TestStorage {
  /** More, DynamoDB does not take. */
  private static final int MOST_OF_A_BATCH = 25;

  final Map<String, String> environment;
  private final Production production;
  private final Clients clients;

  TestStorage(URI dynamoDb, URI s3, String table, String bucket) {
    this.environment =
        Map.of(
            "AWS_REGION",
            "us-east-1",
            "AWS_ACCESS_KEY_ID",
            Clients.ACCESS_KEY,
            "AWS_SECRET_ACCESS_KEY",
            Clients.SECRET_KEY,
            "AWS_ENDPOINT_URL_DYNAMODB",
            dynamoDb.toString(),
            "AWS_ENDPOINT_URL_S3",
            s3.toString(),
            "TABLE_NAME",
            table,
            "BUCKET_NAME",
            bucket,
            "SITE_URL",
            "http://site.example");
    this.production = new Production(environment, Production.newHttpClient());
    this.clients = new Clients(dynamoDb, s3, s3);
  }

  /** Always the same one: each keeps threads for the timeouts of its calls. */
  Production production() {
    return production;
  }

  Releases releases() {
    return production().releases();
  }

  Receipts receipts() {
    return production().receipts();
  }

  ChangeLog changeLog() {
    return production().changeLog();
  }

  Shelves shelves() {
    return production().shelves();
  }

  Previews previews() {
    return production().previews();
  }

  Site site() {
    return production().site();
  }

  Newsrooms newsrooms() {
    return production().newsrooms();
  }

  ApiKeys keys() {
    return production().apiKeys();
  }

  DynamoDbClient dynamoDb() {
    return clients.dynamoDb();
  }

  S3Client s3() {
    return clients.s3();
  }

  String table() {
    return environment.get("TABLE_NAME");
  }

  String bucket() {
    return environment.get("BUCKET_NAME");
  }

  /** Everything in the table that lasts but logs and shelves, in the order of the keys. */
  List<String> rows() {
    return dynamoDb().scanPaginator(scan -> scan.tableName(table())).items().stream()
        .filter(item -> !item.containsKey("ttl"))
        .filter(item -> !item.get("pk").s().matches("(CHANGES|SHELVES)#.*"))
        .map(item -> new TreeMap<>(item).toString())
        .sorted()
        .toList();
  }

  /** The keys of all objects, with what stands there and how it is to be served. */
  Map<String, String> objects(String prefix) {
    return objects(prefix, key -> true);
  }

  /** The same of the keys that are wanted, and no other is read. */
  Map<String, String> objects(String prefix, Predicate<String> wanted) {
    Map<String, String> objects = new TreeMap<>();
    for (S3Object object :
        s3().listObjectsV2Paginator(list -> list.bucket(bucket()).prefix(prefix)).contents()) {
      if (!wanted.test(object.key())) {
        continue;
      }
      ResponseBytes<GetObjectResponse> bytes =
          s3().getObjectAsBytes(get -> get.bucket(bucket()).key(object.key()));
      objects.put(
          object.key(),
          new TreeMap<>(bytes.response().metadata())
              + bytes.response().contentType()
              + bytes.response().cacheControl()
              + new String(bytes.asByteArray(), StandardCharsets.ISO_8859_1));
    }
    return objects;
  }

  /** The SHA-256 of the file that readers find, or {@code gone}. */
  String fileAt(ReleaseFile file) {
    ResponseBytes<GetObjectResponse> found =
        s3().getObjectAsBytes(get -> get.bucket(bucket()).key("public/" + file.path()));
    return "410".equals(found.response().metadata().get("dateline-status"))
        ? "gone"
        : Sha256.of(found.asByteArray());
  }

  /** Takes everything out of the bucket. */
  TestStorage withoutObjects() {
    return withoutObjects("");
  }

  /** Takes what begins so out of the bucket, whose lists take as long as it is full. */
  TestStorage withoutObjects(String prefix) {
    for (ListObjectsV2Response page :
        s3().listObjectsV2Paginator(list -> list.bucket(bucket()).prefix(prefix))) {
      List<ObjectIdentifier> keys =
          page.contents().stream()
              .map(object -> ObjectIdentifier.builder().key(object.key()).build())
              .toList();
      if (!keys.isEmpty()) {
        s3().deleteObjects(delete -> delete.bucket(bucket()).delete(all -> all.objects(keys)));
      }
    }
    return this;
  }

  /** Takes everything out of the table. */
  TestStorage emptied() {
    List<WriteRequest> deletions =
        dynamoDb()
            .scanPaginator(scan -> scan.tableName(table()).projectionExpression("pk, sk"))
            .items()
            .stream()
            .map(key -> WriteRequest.builder().deleteRequest(row -> row.key(key)).build())
            .toList();
    for (int i = 0; i < deletions.size(); i += MOST_OF_A_BATCH) {
      List<WriteRequest> some =
          deletions.subList(i, Math.min(i + MOST_OF_A_BATCH, deletions.size()));
      assertThat(
              dynamoDb()
                  .batchWriteItem(batch -> batch.requestItems(Map.of(table(), some)))
                  .unprocessedItems())
          .isEmpty();
    }
    return this;
  }
}
