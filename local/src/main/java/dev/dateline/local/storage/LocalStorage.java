package dev.dateline.local.storage;

import static dev.dateline.local.json.Json.object;

import dev.dateline.local.template.BucketResource;
import dev.dateline.local.template.TableResource;
import dev.dateline.local.template.TemplateProblem;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyExistsException;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;

/**
 * Makes the tables and buckets of the template where they do not exist yet, and keeps the others.
 */
public final class LocalStorage {
  private final DynamoDbClient dynamoDb;
  private final S3Client s3;

  public LocalStorage(DynamoDbClient dynamoDb, S3Client s3) {
    this.dynamoDb = dynamoDb;
    this.s3 = s3;
  }

  /** Refuses a table that exists with other keys, since its data would not be found. */
  public void make(TableResource table) {
    CreateTableRequest request = request(table);
    try {
      dynamoDb.createTable(request);
    } catch (ResourceInUseException exists) {
      if (!dynamoDb
          .describeTable(t -> t.tableName(table.name()))
          .table()
          .keySchema()
          .equals(request.keySchema())) {
        throw new TemplateProblem(
            table.logicalId(), "the stored table has other keys; start once with --fresh");
      }
      return;
    }
    Object ttl = table.properties().get("TimeToLiveSpecification");
    if (ttl != null) {
      dynamoDb.updateTimeToLive(
          t ->
              t.tableName(table.name())
                  .timeToLiveSpecification(
                      s -> s.enabled(true).attributeName(text(object(ttl), "AttributeName"))));
    }
  }

  public void make(BucketResource bucket) {
    try {
      s3.createBucket(b -> b.bucket(bucket.name()));
    } catch (BucketAlreadyOwnedByYouException | BucketAlreadyExistsException exists) {
      // Its objects stay.
    }
  }

  private static CreateTableRequest request(TableResource table) {
    Map<String, Object> properties = table.properties();
    for (String index : List.of("GlobalSecondaryIndexes", "LocalSecondaryIndexes")) {
      if (properties.containsKey(index)) {
        throw new TemplateProblem(table.logicalId(), index + " are not made by the embedded stack");
      }
    }
    CreateTableRequest.Builder request =
        CreateTableRequest.builder()
            .tableName(table.name())
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .attributeDefinitions(
                list(properties, "AttributeDefinitions").stream()
                    .map(
                        a ->
                            AttributeDefinition.builder()
                                .attributeName(text(a, "AttributeName"))
                                .attributeType(text(a, "AttributeType"))
                                .build())
                    .toList())
            .keySchema(
                list(properties, "KeySchema").stream()
                    .map(
                        k ->
                            KeySchemaElement.builder()
                                .attributeName(text(k, "AttributeName"))
                                .keyType(text(k, "KeyType"))
                                .build())
                    .toList());
    Object stream = properties.get("StreamSpecification");
    if (stream != null) {
      request.streamSpecification(
          s -> s.streamEnabled(true).streamViewType(text(object(stream), "StreamViewType")));
    }
    return request.build();
  }

  private static List<Map<String, Object>> list(Map<String, Object> map, String name) {
    return map.get(name) instanceof List<?> elements
        ? elements.stream().map(element -> object(element)).toList()
        : List.of();
  }

  private static String text(Map<String, Object> map, String name) {
    return String.valueOf(map.get(name));
  }
}
