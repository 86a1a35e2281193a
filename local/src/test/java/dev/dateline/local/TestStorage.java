package dev.dateline.local;

import dev.dateline.functions.Production;
import dev.dateline.newsroom.ApiKeys;
import dev.dateline.newsroom.Newsrooms;
import dev.dateline.release.ChangeLog;
import dev.dateline.release.Previews;
import dev.dateline.release.Receipts;
import dev.dateline.release.Releases;
import dev.dateline.release.Site;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A real table and a real bucket, which a test may have for itself. */
final class TestStorage {
  final Map<String, String> environment;
  private final SdkHttpClient http = Production.newHttpClient();
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
    this.clients = new Clients(dynamoDb, s3, s3);
  }

  Production production() {
    return new Production(environment, http);
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

  /** Everything in the table that lasts but the logs, in the order of the keys. */
  List<String> rows() {
    return dynamoDb().scanPaginator(scan -> scan.tableName(table())).items().stream()
        .filter(item -> !item.containsKey("ttl"))
        .filter(item -> !item.get("pk").s().startsWith("CHANGES#"))
        .map(item -> new TreeMap<>(item).toString())
        .sorted()
        .toList();
  }

  /** The keys of all objects, with what stands there and how it is to be served. */
  Map<String, String> objects(String prefix) {
    Map<String, String> objects = new TreeMap<>();
    for (S3Object object :
        s3().listObjectsV2Paginator(list -> list.bucket(bucket()).prefix(prefix)).contents()) {
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

  /** Takes everything out of the bucket. */
  TestStorage withoutObjects() {
    s3().listObjectsV2Paginator(list -> list.bucket(bucket()))
        .contents()
        .forEach(object -> s3().deleteObject(d -> d.bucket(bucket()).key(object.key())));
    return this;
  }

  /** Takes everything out of the table. */
  TestStorage emptied() {
    for (Map<String, AttributeValue> item :
        dynamoDb()
            .scanPaginator(scan -> scan.tableName(table()).projectionExpression("pk, sk"))
            .items()) {
      dynamoDb().deleteItem(delete -> delete.tableName(table()).key(item));
    }
    return this;
  }
}
